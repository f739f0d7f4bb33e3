import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { sightingOf } from "../../domain/sighting";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { ClaimedEvent } from "../../modules/tiktok-shop/stores/inbox-store";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { getOrders } from "../../tiktok/api/orders";
import type { CallOptions } from "../../tiktok/endpoint";
import { must, shopClient } from "../client";
import { logFailure } from "../failure";
import { matchVariants } from "./match-variants";
import { bringInLine } from "./order/bring-in-line";
import type { ReadOrder } from "./order/read-order";
import { settleOrder } from "./order/settle-order";
import { OrderNotes } from "./order-notes";
import { aftersalesOf } from "./read-aftersales";

/** What became of one order: brought in line, being brought in line by another process, or failed. */
export type Convergence = { state: "done" } | { state: "busy" } | { state: "failed"; error: unknown };

/** TikTok answers at most this many orders a call. */
export const ORDERS_A_CALL = 50;

/**
 * Reads orders of one shop from TikTok and brings Medusa in line with them. Whoever asks, and however often, the result
 * is the same; one order that fails does not stop the others. It runs under a row lock of each order's record instead of
 * as a Medusa workflow: see docs/adr/0002.
 *
 * @param tiktokOrderIds at most {@link ORDERS_A_CALL}
 * @param events those that name the orders, for their timelines, and for what is to be read beside the orders
 * @param options.priority of the call for the orders; that of orders when left out
 * @throws TiktokError when the orders cannot be read
 */
export async function convergeOrders(
  container: MedusaContainer,
  shop: Shop,
  tiktokOrderIds: string[],
  events: ClaimedEvent[] = [],
  options: CallOptions = {},
): Promise<Map<string, Convergence>> {
  const { openSkus, records } = container.resolve(TIKTOK_SHOP_MODULE);
  const { orders, unread } = await must(getOrders(shopClient(container, shop), tiktokOrderIds, options));
  const read = new Map(orders.map((tiktokOrder) => [tiktokOrder.id, tiktokOrder]));
  await records.observe(
    shop.id,
    [...orders, ...unread].map((listed) => sightingOf(listed, shop.settings)),
  );
  const variants = await matchVariants(container, shop, orders);
  const aftersales = await aftersalesOf(container, shop, orders, events);
  const isListed = new Set([...orders, ...unread].map(({ id }) => id));
  const result = new Map<string, Convergence>(
    tiktokOrderIds.map((id) => [
      id,
      isListed.has(id) ? { state: "busy" } : { state: "failed", error: notListed(id, shop) },
    ]),
  );
  const isMissing = await records.withLocked(shop.id, [...isListed], async ({ records: locked, save, note }) => {
    const noted = locked.map((record) => ({
      record,
      notes: new OrderNotes(
        record,
        events.filter((event) => event.tiktok_order_ids.includes(record.tiktok_order_id)),
      ),
    }));
    const found = noted.flatMap(({ record, notes }): ReadOrder[] => {
      const tiktokOrder = read.get(record.tiktok_order_id);
      return tiktokOrder ? [{ record, tiktokOrder, aftersales: aftersales(tiktokOrder.id), notes }] : [];
    });
    for (const order of noted) {
      const { tiktok_order_id } = order.record;
      const fields = unread.find(({ id }) => id === tiktok_order_id)?.fields;
      if (!fields) continue;
      const error = notRead(tiktok_order_id, fields);
      await settleOrder(save, order, { changes: {}, failure: { error } });
      result.set(tiktok_order_id, { state: "failed", error });
    }
    await bringInLine(container, shop, { orders: found, variants }, async (order, outcome) => {
      await settleOrder(save, order, outcome);
      const { failure } = outcome;
      result.set(order.tiktokOrder.id, failure ? { state: "failed", error: failure.error } : { state: "done" });
    });
    note(noted.flatMap(({ notes }) => notes.entries));
    return found.some(({ record }) => record.open_skus.some(({ awaits }) => awaits === "variant"));
  });
  // A match that was made while these orders were under way did not see that they wait for it.
  if (isMissing) await openSkus.wakeMatched(shop.id);
  logFailures(container, result);
  return result;
}

const notListed = (id: string, shop: Shop) =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `TikTok does not list order ${id} for the shop ${shop.name}. If the shop's owner sees it in Seller Center, retry.`,
  );

const notRead = (id: string, fields: string[]) =>
  new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `TikTok sent the order ${id} in another shape than its documentation says (${fields.join(", ")}), so nothing of it was ` +
      "written. Update the plugin, then retry.",
  );

function logFailures(container: MedusaContainer, result: Map<string, Convergence>): void {
  for (const [id, convergence] of result) {
    if (convergence.state === "failed")
      logFailure(container, `TikTok order ${id} could not be brought in line`, convergence.error);
  }
}
