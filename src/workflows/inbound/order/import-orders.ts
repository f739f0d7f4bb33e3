import type { MedusaContainer } from "@medusajs/framework/types";
import type { VariantMatch } from "../../../domain/order-draft";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { completeOrders } from "./complete-orders";
import { createMedusaOrders } from "./create-medusa-orders";
import type { FreshOrder, OpenOrder } from "./open-order";
import { done, type Outcome } from "./outcome";
import { type OrderToImport, prepareOrders } from "./prepare-orders";

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
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  if (orders.length === 0) return outcomes;
  const prepared = await prepareOrders(container, shop, orders, matched);
  for (const [id, outcome] of prepared.outcomes) {
    outcomes.set(id, outcome.ok ? done(outcome.value) : { changes: {}, failure: outcome });
  }
  const { ready } = prepared;
  const made = await createMedusaOrders(
    container,
    ready.map(({ record, draft }) => ({ medusaOrderId: record.medusa_order_id, draft })),
  );
  const [fresh, begun]: [FreshOrder[], OpenOrder[]] = [[], []];
  for (const order of ready) {
    const result = made.get(order.record.medusa_order_id);
    if (!result?.ok) {
      const failure = result ?? { error: notMade(order) };
      outcomes.set(order.record.tiktok_order_id, { changes: {}, failure });
    } else if (result.value) fresh.push({ ...order, medusaOrder: result.value });
    else begun.push(order);
  }
  for (const [id, outcome] of await completeOrders(container, shop, { fresh, begun })) {
    outcomes.set(id, outcome);
  }
  return outcomes;
}

const notMade = ({ record }: OpenOrder) =>
  new Error(`The order module did not say what became of ${record.medusa_order_id}.`);
