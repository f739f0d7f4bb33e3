import type { MedusaContainer } from "@medusajs/framework/types";
import { stockVariants } from "../../../domain/bundle";
import { mapUnlessHeld } from "../../../domain/map-unless-held";
import type { VariantMatch } from "../../../domain/order-draft";
import { takesStock } from "../../../domain/order-kind";
import { hadLeftBefore } from "../../../domain/past-order";
import { planPayment } from "../../../domain/payment-plan";
import { holdForMatch, type UnmatchedLine, unmatchedLines } from "../../../domain/unmatched-lines";
import type { OpenSku } from "../../../modules/tiktok-shop/stores/open-sku-store";
import type { OrderRecord, RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import type { HoldDto } from "../../../types/hold-dto";
import { failureOf } from "../../failure";
import { attempt, type Attempt } from "./attempt";
import { completeOrders, type FreshOrder, type OpenOrder } from "./complete-orders";
import { createMedusaOrders } from "./create-medusa-orders";
import { provideVariants } from "./provide-variants";
import { regionOf } from "./region-of";

export interface OrderToImport {
  record: OrderRecord;
  tiktokOrder: TiktokOrder;
}

/**
 * Brings TikTok orders of one shop into Medusa, one or fifty by the same calls: orders, reservations, payments,
 * announcements. One that fails does not stop the others, and a run that was cut off anywhere is finished by the next.
 *
 * @returns what to note in each record, by TikTok's order id; of an order that does not add up nothing is written to
 * Medusa: it is held
 */
export async function importOrders(
  container: MedusaContainer,
  shop: Shop,
  orders: OrderToImport[],
  matched: Map<string, VariantMatch>,
): Promise<Map<string, Attempt<RecordChanges>>> {
  const outcomes = new Map<string, Attempt<RecordChanges>>();
  if (orders.length === 0) return outcomes;
  const tiktokOrders = orders.map(({ tiktokOrder }) => tiktokOrder);
  const variants = await provideVariants(container, shop, tiktokOrders, matched);
  const context = {
    shop: { id: shop.tiktok_shop_id, name: shop.name, region: shop.region },
    salesChannelId: shop.sales_channel_id,
    regionId: await regionOf(container, shop),
    variants,
    platformDiscount: shop.settings.platform_discount,
  };
  const balanced: OpenOrder[] = [];
  for (const { record, tiktokOrder } of orders) {
    const unmatched = unmatchedLines(tiktokOrder.line_items, variants);
    const open_skus = awaiting(unmatched);
    const obstacles = shop.settings.unmatched_skus === "hold" ? holdForMatch(unmatched) : [];
    const mapped = await attempt(() => mapUnlessHeld(tiktokOrder, context, record.accepted ?? [], obstacles));
    if (!mapped.ok) outcomes.set(tiktokOrder.id, mapped);
    else if (!mapped.value.ok)
      outcomes.set(tiktokOrder.id, { ok: true, value: { ...held(mapped.value.holds), open_skus } });
    else {
      const { draft, total } = mapped.value;
      const due = { amount: total, plan: planPayment(tiktokOrder, total) };
      const isTaken = takesStock(tiktokOrder, shop.settings) && !hadLeftBefore(tiktokOrder, shop.created_at);
      const taken = isTaken ? stockVariants(tiktokOrder.line_items, variants) : new Map<string, VariantMatch>();
      balanced.push({ record, draft, due, variants: taken, open_skus });
    }
  }
  const made = await createMedusaOrders(
    container,
    balanced.map(({ record, draft }) => ({ medusaOrderId: record.medusa_order_id, draft })),
  );
  const [fresh, begun]: [FreshOrder[], OpenOrder[]] = [[], []];
  for (const order of balanced) {
    const result = made.get(order.record.medusa_order_id);
    if (!result?.ok) outcomes.set(order.record.tiktok_order_id, result ?? { ok: false, error: notMade(order) });
    else if (result.value) fresh.push({ ...order, medusaOrder: result.value });
    else begun.push(order);
  }
  for (const [id, outcome] of await completeOrders(container, shop, { fresh, begun })) {
    outcomes.set(id, outcome);
  }
  return outcomes;
}

const awaiting = (unmatched: UnmatchedLine[]): OpenSku[] =>
  [...new Set(unmatched.flatMap((line) => line.awaits))].map((sku_id) => ({ sku_id, awaits: "variant" }));

const held = (holds: HoldDto[]): RecordChanges => ({
  import_state: "held",
  held_for: holds,
  last_failure: failureOf(holds.map(({ message }) => message).join(" ")),
});

const notMade = ({ record }: OpenOrder) =>
  new Error(`The order module did not say what became of ${record.medusa_order_id}.`);
