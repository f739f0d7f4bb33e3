import type { MedusaContainer } from "@medusajs/framework/types";
import type { ListedOrder } from "../../../domain/sighting";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Comparison, Reconciliation } from "../../../modules/tiktok-shop/stores/reconciliation-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { logFailure, toFailure } from "../../failure";
import { TrafficStopped } from "../../traffic-stopped";
import { placedOrders } from "../sweep/lists";
import { type ListPosition, type ListStretch, readList } from "../sweep/read-list";
import { compareOrders } from "./compare-orders";

/** So many of the orders that differ are kept, and can be repaired at once. */
const MOST_NAMED = 1_000;

/** Compares a period's orders, unless another process does. One that is cut off is done again from its start. */
export async function runReconciliation(container: MedusaContainer, id: string): Promise<void> {
  const { locks, reconciliations, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  await locks.tryHold(`reconciliation:${id}`, async () => {
    const run = await reconciliations.get(id);
    if (run.state !== "running") return;
    try {
      await reconciliations.end(id, await compare(container, await shops.get(run.shop_id), run));
    } catch (error) {
      if (!(error instanceof TrafficStopped))
        logFailure(container, "The orders of a period could not be compared", error);
      await reconciliations.fail(id, toFailure(error));
    }
  });
}

async function compare(container: MedusaContainer, shop: Shop, { from, to }: Reconciliation): Promise<Comparison> {
  const list = placedOrders(container, shop, Math.ceil(to.getTime() / 1000), { priority: "analytics" });
  const result: Comparison = { tiktok: 0, medusa: 0, differs: 0, orders: [] };
  const seen = new Set<string>();
  let position: ListPosition | null = { from: Math.ceil(from.getTime() / 1000) };
  while (position) {
    const { rows, next }: ListStretch<ListedOrder> = await readList(list, position);
    const fresh = rows.filter((row) => !seen.has(row.id) && seen.add(row.id));
    const page = await compareOrders(container, shop, fresh);
    result.tiktok += page.tiktok;
    result.medusa += page.medusa;
    result.differs += page.differs;
    result.orders.push(...page.orders.slice(0, MOST_NAMED - result.orders.length));
    position = next;
  }
  return result;
}
