import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { logFailure } from "../failure";
import { drainInbox } from "../inbound/drain-inbox";
import { sweepOrders } from "../inbound/sweep-orders";
import { drainOutbox } from "../outbound/drain-outbox";

/**
 * Lets shops that were stopped go on where they stopped: what waited for them in the boxes is due at once, and the orders
 * that changed meanwhile are read from where the last sweep ended. The latter goes on after this has returned.
 */
export async function resumeTraffic(container: MedusaContainer, shops: Shop[]): Promise<void> {
  const { traffic, cache } = container.resolve(TIKTOK_SHOP_MODULE);
  cache.forget(null);
  await traffic.release(shops);
  goOn(container, new Set(shops.map((shop) => shop.id))).catch((error: unknown) =>
    logFailure(container, "What had waited for a TikTok shop could not be worked through; the jobs go on", error),
  );
}

async function goOn(container: MedusaContainer, shopIds: Set<string>): Promise<void> {
  const active = await container.resolve(TIKTOK_SHOP_MODULE).shops.active();
  for (const shop of active.filter(({ id }) => shopIds.has(id))) {
    try {
      await sweepOrders(container, shop);
    } catch (error) {
      logFailure(container, `The orders of the TikTok shop ${shop.name} could not be swept`, error);
    }
  }
  // One after the other: pushing stock sweeps too, and would keep orders locked that are to be imported.
  await drainInbox(container);
  await drainOutbox(container);
}
