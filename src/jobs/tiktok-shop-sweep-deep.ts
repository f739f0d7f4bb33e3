import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import { logFailure } from "../workflows/failure";
import { sweepDeep } from "../workflows/inbound/sweep-deep";

/** Once a day, heals what webhooks and the regular sweeps missed. */
export default async function tiktokShopSweepDeep(container: MedusaContainer): Promise<void> {
  for (const shop of await container.resolve(TIKTOK_SHOP_MODULE).shops.active()) {
    try {
      await sweepDeep(container, shop);
    } catch (error) {
      logFailure(container, `The deep sweep of the TikTok shop ${shop.name} failed; tomorrow's looks again`, error);
    }
  }
}

export const config = { name: "tiktok-shop-sweep-deep", schedule: "47 2 * * *" };
