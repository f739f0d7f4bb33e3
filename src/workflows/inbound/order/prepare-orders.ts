import type { MedusaContainer } from "@medusajs/framework/types";
import { mapUnlessHeld } from "../../../domain/map-unless-held";
import type { VariantMatch } from "../../../domain/order-draft";
import { takesStock } from "../../../domain/order-kind";
import { hadLeftBefore } from "../../../domain/past-order";
import { planAtImport } from "../../../domain/payment-plan";
import { takenVariants } from "../../../domain/taken-variants";
import { awaitedVariants, holdForMatch, unmatchedLines } from "../../../domain/unmatched-lines";
import { withoutBuyer } from "../../../domain/without-buyer";
import type { OpenSku } from "../../../modules/tiktok-shop/stores/open-sku-store";
import type { OrderRecord, RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import type { HoldDto } from "../../../types/hold-dto";
import { failureOf } from "../../failure";
import { attempt, type Attempt } from "./attempt";
import type { OpenOrder } from "./open-order";
import { customersOf } from "./customers-of";
import { holdOversold } from "./hold-oversold";
import { provideVariants } from "./provide-variants";
import { regionOf } from "./region-of";

export interface OrderToImport {
  record: OrderRecord;
  tiktokOrder: TiktokOrder;
}

/** What is to be written to Medusa, and what became of the orders of which nothing is. */
export interface Prepared {
  ready: OpenOrder[];
  /** Held, or failed, by TikTok's order id. */
  outcomes: Map<string, Attempt<RecordChanges>>;
}

/**
 * Maps orders, and holds those that do not add up or that the shop's settings keep out, unless a person accepted just that.
 * What is asked of the store is asked once for all of them.
 */
export async function prepareOrders(
  container: MedusaContainer,
  shop: Shop,
  orders: OrderToImport[],
  matched: Map<string, VariantMatch>,
): Promise<Prepared> {
  const outcomes: Prepared["outcomes"] = new Map();
  const tiktokOrders = new Map(orders.map(({ tiktokOrder }) => [tiktokOrder.id, tiktokOrder]));
  const variants = await provideVariants(container, shop, [...tiktokOrders.values()], matched);
  const context = {
    shop: { id: shop.tiktok_shop_id, name: shop.name, region: shop.region },
    salesChannelId: shop.sales_channel_id,
    regionId: await regionOf(container, shop),
    variants,
    platformDiscount: shop.settings.platform_discount,
  };
  const mappable: OpenOrder[] = [];
  for (const { record, tiktokOrder } of orders) {
    const unmatched = unmatchedLines(tiktokOrder.line_items, variants);
    const open_skus = awaitedVariants(unmatched);
    const obstacles = shop.settings.unmatched_skus === "hold" ? holdForMatch(unmatched) : [];
    const mapped = await attempt(() => mapUnlessHeld(tiktokOrder, context, record.accepted ?? [], obstacles));
    if (!mapped.ok) outcomes.set(tiktokOrder.id, mapped);
    else if (!mapped.value.ok) outcomes.set(tiktokOrder.id, { ok: true, value: held(mapped.value.holds, open_skus) });
    else {
      const { total } = mapped.value;
      const draft = record.erased_at ? withoutBuyer(mapped.value.draft) : mapped.value.draft;
      const due = { amount: total, plan: planAtImport(tiktokOrder, total) };
      const taken = takenVariants(tiktokOrder, shop, variants);
      const left_before = takesStock(tiktokOrder, shop.settings) && hadLeftBefore(tiktokOrder, shop.created_at);
      mappable.push({ record, draft, due, variants: taken, left_before, open_skus });
    }
  }
  const stocked = await holdOversold(container, shop, mappable, tiktokOrders);
  for (const { order, holds, awaits } of stocked.held) {
    outcomes.set(order.record.tiktok_order_id, { ok: true, value: held(holds, [...order.open_skus, ...awaits]) });
  }
  const buyerOf = (order: OpenOrder) => ({
    user_id: order.record.erased_at ? null : (tiktokOrders.get(order.record.tiktok_order_id)?.user_id ?? null),
    draft: order.draft,
  });
  const ready: OpenOrder[] = [];
  const together = await attempt(() => customersOf(container, shop, stocked.ready.map(buyerOf)));
  for (const [index, order] of stocked.ready.entries()) {
    const customers = together.ok ? together : await attempt(() => customersOf(container, shop, [buyerOf(order)]));
    const customer_id = customers.ok ? customers.value[together.ok ? index : 0] : undefined;
    if (!customers.ok) outcomes.set(order.record.tiktok_order_id, customers);
    else ready.push(customer_id ? { ...order, draft: { ...order.draft, customer_id } } : order);
  }
  return { ready, outcomes };
}

const held = (holds: HoldDto[], open_skus: OpenSku[]): RecordChanges => ({
  import_state: "held",
  held_for: holds,
  open_skus,
  last_failure: failureOf(holds.map(({ message }) => message).join(" ")),
});
