import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { heldUnits } from "../../domain/held-units";
import { placedAt } from "../../domain/placed-at";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { OrderRecord, RecordChanges } from "../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { getOrders } from "../../tiktok/api/orders";
import type { CallOptions } from "../../tiktok/endpoint";
import { must, shopClient } from "../client";
import { logFailure, toFailure } from "../failure";
import { matchVariants } from "./match-variants";
import { attempt, type Attempt } from "./order/attempt";
import { importOrders, type OrderToImport } from "./order/import-orders";
import { nextStep } from "./order/next-step";

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
 * @param options.priority of the call to TikTok; that of orders when left out
 * @throws TiktokError when the orders cannot be read
 */
export async function convergeOrders(
  container: MedusaContainer,
  shop: Shop,
  tiktokOrderIds: string[],
  options: CallOptions = {},
): Promise<Map<string, Convergence>> {
  const { records } = container.resolve(TIKTOK_SHOP_MODULE);
  const { orders } = await must(getOrders(shopClient(container, shop), tiktokOrderIds, options));
  const read = new Map(orders.map((tiktokOrder) => [tiktokOrder.id, tiktokOrder]));
  await records.observe(
    shop.id,
    orders.map((tiktokOrder) => ({
      tiktok_order_id: tiktokOrder.id,
      placed_at: placedAt(tiktokOrder),
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
    const settle = async (record: OrderRecord, outcome: Attempt<RecordChanges>) => {
      await save(record, outcome.ok ? outcome.value : failed(record, outcome.error));
      result.set(record.tiktok_order_id, outcome.ok ? { state: "done" } : { state: "failed", error: outcome.error });
    };
    const imports: (OrderToImport & { seen: RecordChanges })[] = [];
    for (const record of locked) {
      const tiktokOrder = read.get(record.tiktok_order_id);
      if (!tiktokOrder) continue;
      const step = await attempt(() => nextStep(container, shop, record, tiktokOrder));
      if (step.ok && step.value.isImport) imports.push({ record, tiktokOrder, seen: step.value.changes });
      else await settle(record, step.ok ? { ok: true, value: step.value.changes } : step);
    }
    const imported = await attempt(() => importOrders(container, shop, imports, variants));
    for (const { record, seen } of imports) {
      const outcome = imported.ok ? imported.value.get(record.tiktok_order_id) : imported;
      if (outcome) await settle(record, outcome.ok ? { ok: true, value: { ...seen, ...outcome.value } } : outcome);
    }
  });
  logFailures(container, result);
  return result;
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
