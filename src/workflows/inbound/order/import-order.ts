import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isMasked } from "../../../domain/address";
import { stockVariants } from "../../../domain/bundle";
import { mapOrder } from "../../../domain/map-order";
import type { VariantMatch } from "../../../domain/order-draft";
import { takesStock } from "../../../domain/order-kind";
import { planPayment } from "../../../domain/payment-plan";
import type { OrderRecord, RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import { failureOf } from "../../failure";
import { announce } from "./announce";
import { createMedusaOrder } from "./create-medusa-order";
import { reserveStock } from "./reserve-stock";
import { settlePayment } from "./settle-payment";

/**
 * Brings one TikTok order into Medusa: order, reservations, payment, announcement. Each part asks whether it is so
 * already, so that a run that was cut off anywhere is finished by the next one.
 *
 * @returns what to note in the record; an order that does not add up is held and nothing is written to Medusa
 */
export async function importOrder(
  container: MedusaContainer,
  shop: Shop,
  record: OrderRecord,
  tiktokOrder: TiktokOrder,
  variants: Map<string, VariantMatch>,
): Promise<RecordChanges> {
  const mapped = mapOrder(tiktokOrder, {
    shop: { id: shop.tiktok_shop_id, name: shop.name, region: shop.region },
    salesChannelId: shop.sales_channel_id,
    regionId: await regionOf(container, shop),
    variants,
    platformDiscount: shop.settings.platform_discount,
  });
  if (!mapped.ok) return { import_state: "held", last_failure: failureOf(mapped.sentence) };
  const { draft, total } = mapped;
  const { medusaOrder, isNew } = await createMedusaOrder(container, record.medusa_order_id, draft);
  const { unstocked } = takesStock(tiktokOrder, shop.settings)
    ? await reserveStock(container, shop, medusaOrder, stockVariants(tiktokOrder.line_items, variants), isNew)
    : { unstocked: [] };
  const plan = planPayment(tiktokOrder, total);
  if (plan !== "none") await settlePayment(container, medusaOrder, { amount: total, plan });
  const now = new Date();
  return {
    import_state: "imported",
    reserved_at: now,
    captured_at: plan === "authorize" ? null : now,
    address_filled_at: draft.shipping_address && !isMasked(draft.shipping_address) ? now : null,
    placed_emitted_at: await announce(container, shop, record),
    last_failure: unstocked.length > 0 ? failureOf(nothingReserved(unstocked)) : null,
  };
}

const nothingReserved = (skus: string[]) =>
  `The order is complete, but no stock was reserved for ${skus.join(", ")}: the shop's stock location does not keep ` +
  `${skus.length > 1 ? "these items" : "this item"}. Add the location to the inventory item, and reserve by hand.`;

/** The store's region for the country of a shop, if it sells there in the shop's currency. */
async function regionOf(container: MedusaContainer, shop: Shop): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["id"],
    filters: { currency_code: shop.currency.toLowerCase(), countries: { iso_2: shop.region.toLowerCase() } },
  });
  return data[0]?.id ?? null;
}
