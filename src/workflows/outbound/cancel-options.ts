import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN, MedusaError, Modules } from "@medusajs/framework/utils";
import { cancelReasons, reasonsOffered } from "../../domain/cancel-reasons";
import { cancelsLines, whyNotCancellable } from "../../domain/seller-cancel";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { getCancelEligibility } from "../../tiktok/api/cancellations";
import type { CancelLineDto, CancelReasonDto } from "../../types/cancel-order-dto";
import { asMedusaError } from "../as-medusa-error";
import { must, shopClient } from "../client";
import { findRecord } from "../inbound/find-record";

/** A line that can be cancelled by itself, with Medusa's id of it. */
type CancellableLine = CancelLineDto & { item_id: string };

/**
 * What can be cancelled of an order on TikTok now.
 *
 * @param id the plugin's record id, or the Medusa order id
 * @throws MedusaError `not_found` for an order that is not from TikTok or whose shop is not connected, `not_allowed` when it
 * cannot be cancelled, with the reason
 */
export async function cancelOptions(container: MedusaContainer, id: string) {
  const { shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const record = await findRecord(container, id);
  const shop = await shops.get(record.shop_id);
  if (!(await shops.active()).some((active) => active.id === shop.id)) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, stopped(shop.name));
  }
  const status = record.tiktok_status;
  const refusal = whyNotCancellable({ region: shop.region, status, asked: record.cancel_request !== null });
  if (refusal !== null) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, refusal);
  return { record, shop, lines: cancelsLines(shop.region) ? await readLines(container, record.medusa_order_id) : [] };
}

/**
 * The reasons that TikTok offers for cancelling this order; those of its documentation where it names none.
 *
 * @throws MedusaError when they cannot be read
 */
export async function offeredReasons(
  container: MedusaContainer,
  shop: Shop,
  { tiktok_order_id, tiktok_status }: { tiktok_order_id: string; tiktok_status: string | null },
): Promise<CancelReasonDto[]> {
  const call = getCancelEligibility(shopClient(container, shop), tiktok_order_id);
  const { sku_eligibility } = await asMedusaError(must(call));
  const keys = sku_eligibility
    .flatMap(({ line_item_eligibility }) => line_item_eligibility)
    .filter(({ request_type, eligible }) => request_type === "CANCEL" && eligible)
    .flatMap(({ available_reason_names }) => available_reason_names);
  return keys.length > 0 ? reasonsOffered(keys) : cancelReasons({ region: shop.region, status: tiktok_status ?? "" });
}

async function readLines(container: MedusaContainer, medusaOrderId: string): Promise<CancellableLine[]> {
  const [medusaOrder] = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: medusaOrderId }, { relations: ["items"], take: 1 });
  return (medusaOrder?.items ?? [])
    .filter(({ quantity, detail }) => MathBN.gt(quantity, 0) && MathBN.eq(detail.shipped_quantity, 0))
    .flatMap(({ id: item_id, title, variant_title, metadata }) => {
      const line = metadata?.["tiktok_line_item_id"];
      const words = [title, variant_title].filter((word, at, all) => word && all.indexOf(word) === at);
      return typeof line === "string" ? [{ id: line, item_id, title: words.join(" · ") }] : [];
    });
}

const stopped = (name: string) =>
  `The shop ${name} is paused, or its seller's consent has ended: nothing is sent to TikTok. Resume it or connect its seller ` +
  "again first, or cancel the order in TikTok's Seller Center.";
