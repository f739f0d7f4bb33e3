import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { deadlines } from "../../domain/deadlines";
import { heldUnits } from "../../domain/held-units";
import { decideImport } from "../../domain/import-decision";
import { moneyBreakdown } from "../../domain/money-breakdown";
import type { VariantMatch } from "../../domain/order-draft";
import { isForward } from "../../domain/order-status";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { OrderRecord, RecordChanges } from "../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { getOrders } from "../../tiktok/api/orders";
import type { TiktokOrder } from "../../tiktok/schemas/order";
import { must, shopClient } from "../client";
import { logFailure, toFailure } from "../failure";
import { matchVariants } from "./match-variants";
import { discardOrder } from "./order/discard-order";
import { followOrder } from "./order/follow-order";
import { importOrder } from "./order/import-order";

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
 * @throws TiktokError when the orders cannot be read
 */
export async function convergeOrders(
  container: MedusaContainer,
  shop: Shop,
  tiktokOrderIds: string[],
): Promise<Map<string, Convergence>> {
  const { records } = container.resolve(TIKTOK_SHOP_MODULE);
  const { orders } = await must(getOrders(shopClient(container, shop), tiktokOrderIds));
  const read = new Map(orders.map((tiktokOrder) => [tiktokOrder.id, tiktokOrder]));
  await records.observe(
    shop.id,
    orders.map((tiktokOrder) => ({
      tiktok_order_id: tiktokOrder.id,
      held: heldUnits(tiktokOrder, { reserved: false }),
    })),
  );
  const variants = await matchVariants(container, shop, orders);
  const result = new Map<string, Convergence>(
    tiktokOrderIds.map((id) => [
      id,
      read.has(id) ? { state: "busy" } : { state: "failed", error: notListed(id, shop) },
    ]),
  );
  await records.withLocked(shop.id, [...read.keys()], async (locked, save) => {
    for (const record of locked) {
      const tiktokOrder = read.get(record.tiktok_order_id);
      if (!tiktokOrder) continue;
      try {
        await save(record, await converge(container, shop, record, tiktokOrder, variants));
        result.set(tiktokOrder.id, { state: "done" });
      } catch (error) {
        await save(record, failed(record, error));
        result.set(tiktokOrder.id, { state: "failed", error });
      }
    }
  });
  logFailures(container, result);
  return result;
}

async function converge(
  container: MedusaContainer,
  shop: Shop,
  record: OrderRecord,
  tiktokOrder: TiktokOrder,
  variants: Map<string, VariantMatch>,
): Promise<RecordChanges> {
  const stored = record.tiktok_status && {
    status: record.tiktok_status,
    update_time: record.tiktok_updated_at ? record.tiktok_updated_at.getTime() / 1000 : null,
  };
  if (stored && !isForward(stored, tiktokOrder)) return { synced_at: new Date() };
  const seen: RecordChanges = {
    tiktok_status: tiktokOrder.status,
    tiktok_updated_at: tiktokOrder.update_time ? new Date(tiktokOrder.update_time * 1000) : null,
    money: moneyBreakdown(tiktokOrder),
    deadlines: deadlines(tiktokOrder),
    synced_at: new Date(),
  };
  // What is erased stays so: nothing of the buyer is taken over any more, and an order that is not in Medusa stays out.
  if (record.erased_at) return seen;
  if (record.import_state === "imported") {
    return { ...seen, ...(await followOrder(container, record, tiktokOrder)) };
  }
  const decision = decideImport(tiktokOrder, shop.settings);
  switch (decision.action) {
    case "wait":
      return { ...seen, import_state: "waiting", last_failure: null };
    case "skip":
      await discardOrder(container, record.medusa_order_id);
      return { ...seen, import_state: "skipped", last_failure: null };
    case "import":
      return { ...seen, ...(await importOrder(container, shop, record, tiktokOrder, variants)) };
  }
}

/** An order that is complete stays so, whatever a later step runs into. */
const failed = (record: OrderRecord, error: unknown): RecordChanges => ({
  import_state: record.import_state === "imported" ? "imported" : "failed",
  last_failure: toFailure(error),
});

const notListed = (id: string, shop: Shop) =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `TikTok does not list order ${id} for the shop ${shop.name}. If the shop's owner sees it in Seller Center, retry.`,
  );

function logFailures(container: MedusaContainer, result: Map<string, Convergence>): void {
  for (const [id, convergence] of result) {
    if (convergence.state === "failed")
      logFailure(container, `TikTok order ${id} could not be imported`, convergence.error);
  }
}
