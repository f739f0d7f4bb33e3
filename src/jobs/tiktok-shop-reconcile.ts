import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import { runReconciliation } from "../workflows/inbound/reconcile/run-reconciliation";

/** Does again what a crash interrupted: the comparisons that people asked for. */
export default async function tiktokShopReconcile(container: MedusaContainer): Promise<void> {
  for (const run of await container.resolve(TIKTOK_SHOP_MODULE).reconciliations.running()) {
    await runReconciliation(container, run.id);
  }
}

export const config = { name: "tiktok-shop-reconcile", schedule: { interval: 30_000 } };
