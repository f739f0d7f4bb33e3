import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import { logFailure } from "../workflows/failure";
import { sweepAftersales } from "../workflows/inbound/sweep-aftersales";
import { sweepOrders } from "../workflows/inbound/sweep-orders";

/** Twice the interval, so that what one sweep missed the next one finds. */
const OVERLAP_SECONDS = 1200;

/** Finds the orders, cancellations and returns whose webhook never came. */
export default async function tiktokShopSweepOrders(container: MedusaContainer): Promise<void> {
  for (const shop of await container.resolve(TIKTOK_SHOP_MODULE).shops.active()) {
    try {
      await sweepOrders(container, shop, OVERLAP_SECONDS);
    } catch (error) {
      logFailure(container, `The orders of the TikTok shop ${shop.name} could not be swept`, error);
    }
    try {
      await sweepAftersales(container, shop, OVERLAP_SECONDS);
    } catch (error) {
      logFailure(container, `The cancellations and returns of ${shop.name} could not be swept`, error);
    }
  }
}

export const config = { name: "tiktok-shop-sweep-orders", schedule: "*/10 * * * *" };
