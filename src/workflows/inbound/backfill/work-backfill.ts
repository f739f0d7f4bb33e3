import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Backfill } from "../../../modules/tiktok-shop/stores/backfill-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { TiktokError } from "../../../tiktok/error";
import { logFailure, toFailure } from "../../failure";
import { TrafficStopped } from "../../traffic-stopped";
import { drainInbox } from "../drain-inbox";
import { checkCount } from "./check-count";
import { feedPage } from "./feed-page";

/**
 * Works on a back-fill until it ends, is paused, or has to wait. One process works on it at a time; that of a killed one is
 * free at once, and goes on from the last page that went into the inbox.
 */
export async function workBackfill(container: MedusaContainer, id: string): Promise<void> {
  const { backfills, locks, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  await locks.tryHold(`backfill:${id}`, async () => {
    for (;;) {
      const run = await backfills.get(id);
      const shop = (await shops.active()).find((active) => active.id === run.shop_id);
      // A shop that is paused keeps its runs waiting.
      if (run.state !== "running" || !shop) return;
      if (!(await attemptStep(container, shop, run))) return;
    }
  });
}

/** @returns whether there is something left to do now */
async function attemptStep(container: MedusaContainer, shop: Shop, run: Backfill): Promise<boolean> {
  const { backfills } = container.resolve(TIKTOK_SHOP_MODULE);
  try {
    return await step(container, shop, run);
  } catch (error) {
    if (error instanceof TrafficStopped) return false;
    logFailure(container, `The back-fill of ${shop.name} could not go on`, error);
    const last_failure = toFailure(error);
    if (error instanceof TiktokError && error.kind === "permanent")
      await backfills.end(run.id, "failed", { last_failure });
    else await backfills.progress(run.id, { last_failure });
    return false;
  }
}

/** A page goes into the inbox, and through it, before the next one: what is live is taken in between, and first. */
async function step(container: MedusaContainer, shop: Shop, run: Backfill): Promise<boolean> {
  const { backfills } = container.resolve(TIKTOK_SHOP_MODULE);
  if (run.position < run.to) {
    await feedPage(container, shop, run);
    await drainInbox(container);
    return true;
  }
  if ((await backfills.open(run.id)).coming > 0) {
    await drainInbox(container);
    // What is left is with another process, or not due yet.
    if ((await backfills.open(run.id)).coming > 0) return false;
  }
  await checkCount(container, shop, run);
  return true;
}
