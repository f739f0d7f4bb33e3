import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import { logFailure } from "../workflows/failure";
import { workBackfill } from "../workflows/inbound/backfill/work-backfill";

/** Goes on with the back-fills that a crash interrupted, or that had to wait. */
export default async function tiktokShopBackfill(container: MedusaContainer): Promise<void> {
  for (const run of await container.resolve(TIKTOK_SHOP_MODULE).backfills.running()) {
    try {
      await workBackfill(container, run.id);
    } catch (error) {
      logFailure(container, "A back-fill was interrupted; it goes on in a few seconds", error);
    }
  }
}

export const config = { name: "tiktok-shop-backfill", schedule: { interval: 10_000 } };
