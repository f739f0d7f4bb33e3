import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN, MedusaError, Modules } from "@medusajs/framework/utils";
import { cancelReasons } from "../../domain/cancel-reasons";
import { cancelsLines, whyNotCancellable } from "../../domain/seller-cancel";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { CancelLineDto, CancelReasonDto } from "../../types/cancel-order-dto";
import { findRecord } from "../inbound/find-record";

/** A line that can be cancelled by itself, with Medusa's id of it. */
type CancellableLine = CancelLineDto & { item_id: string };

/**
 * What can be cancelled of an order on TikTok now, and why.
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
  const reasons: CancelReasonDto[] = cancelReasons({ region: shop.region, status: status ?? "" });
  return {
    record,
    reasons,
    lines: cancelsLines(shop.region) ? await readLines(container, record.medusa_order_id) : [],
  };
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
