import type { MedusaContainer } from "@medusajs/framework/types";
import { needsFollowing } from "../../../domain/needs-following";
import type { VariantMatch } from "../../../domain/order-draft";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { followOrder } from "../follow/follow-order";
import { attempt } from "./attempt";
import { importOrders } from "./import-orders";
import { nextStep } from "./next-step";
import { done, type Outcome } from "./outcome";
import type { ReadOrder } from "./read-order";
import { reserveEarly } from "./reserve-early";

/**
 * Brings orders whose records are locked to where TikTok has them: those that are in Medusa follow, the others are imported
 * together, and those that wait reserve their stock together, where the shop wants it so. What is imported late, and has been shipped or cancelled in part meanwhile, follows at once.
 *
 * @param settle saves what became of an order; called more than once for one that is imported and then follows
 */
export async function bringInLine(
  container: MedusaContainer,
  shop: Shop,
  { orders, variants }: { orders: ReadOrder[]; variants: Map<string, VariantMatch> },
  settle: (order: ReadOrder, outcome: Outcome) => Promise<void>,
): Promise<void> {
  const imports: (ReadOrder & { seen: Outcome["changes"] })[] = [];
  const waits: typeof imports = [];
  for (const order of orders) {
    const step = await attempt(() => nextStep(container, shop, order, variants));
    if (!step.ok) await settle(order, { changes: {}, failure: step });
    else if (step.value.left === "none") await settle(order, step.value);
    else (step.value.left === "import" ? imports : waits).push({ ...order, seen: step.value.seen });
  }
  const reserved = await reserveEarly(container, shop, waits, variants);
  for (const { seen, ...order } of waits) {
    const outcome = reserved.get(order.tiktokOrder.id);
    await settle(
      order,
      outcome?.ok === false ? failedIn(outcome) : { changes: { ...seen, ...outcome?.value }, failure: null },
    );
  }
  const imported = await attempt(() => importOrders(container, shop, imports, variants));
  for (const { seen, ...order } of imports) {
    const outcome = imported.ok ? imported.value.get(order.tiktokOrder.id) : failedIn(imported);
    if (!outcome) continue;
    const { record, notes } = order;
    if (outcome.changes.import_state === "imported") {
      notes.note("written", "order.imported", { medusa_order_id: record.medusa_order_id });
    }
    await settle(order, outcome.failure ? outcome : done({ ...seen, ...outcome.changes }));
    if (record.import_state !== "imported" || !isLate(order)) continue;
    await settle(order, await followOrder(container, shop, order));
  }
}

const failedIn = (failure: { error: unknown }): Outcome => ({ changes: {}, failure });

const isLate = ({ tiktokOrder, aftersales }: ReadOrder): boolean =>
  !aftersales.ok ||
  aftersales.value.cancellations.length + aftersales.value.returns.length > 0 ||
  needsFollowing(tiktokOrder);
