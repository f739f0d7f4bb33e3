import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import { logFailure } from "../../failure";
import { drainInbox } from "../drain-inbox";
import { sweepOrders } from "../sweep-orders";

/** Once in so long per process: a clock that stays wrong is not to become a stream of sweeps. */
const EVERY_MS = 60_000;

let next = 0;

/**
 * An event from the future is signed, so TikTok did send it: the store's clock is behind TikTok's (or the simulator's was
 * moved on). Reading the shop's orders from TikTok finds what the event was about, and TikTok's answer tells its time.
 */
export function catchUp(container: MedusaContainer, tiktokShopId: string | null): void {
  if (tiktokShopId === null || Date.now() < next) return;
  next = Date.now() + EVERY_MS;
  sweep(container, tiktokShopId).catch((error: unknown) =>
    logFailure(container, "The orders of a shop whose webhook is ahead of the store's clock could not be read", error),
  );
}

async function sweep(container: MedusaContainer, tiktokShopId: string): Promise<void> {
  const active = await container.resolve(TIKTOK_SHOP_MODULE).shops.active();
  const shop = active.find((candidate) => candidate.tiktok_shop_id === tiktokShopId);
  if (!shop) return;
  await sweepOrders(container, shop);
  await drainInbox(container);
}
