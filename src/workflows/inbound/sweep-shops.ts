import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import { logFailure } from "../failure";
import { sweepAftersales } from "./sweep-aftersales";
import { sweepOrders } from "./sweep-orders";

/** How often the job sweeps. */
export const SWEEP_MINUTES = 10;

/** Twice the interval of the job, so that what TikTok's search did not show to one sweep the next one finds. */
const OVERLAP_SECONDS = 2 * SWEEP_MINUTES * 60;

/** Sweeps every shop whose traffic flows: orders, cancellations, returns. What fails for one does not stop the others. */
export async function sweepShops(container: MedusaContainer): Promise<void> {
  for (const shop of await container.resolve(TIKTOK_SHOP_MODULE).shops.active()) {
    for (const [what, sweep] of Object.entries({ orders: sweepOrders, "cancellations and returns": sweepAftersales })) {
      try {
        await sweep(container, shop, OVERLAP_SECONDS);
      } catch (error) {
        logFailure(container, `The ${what} of the TikTok shop ${shop.name} could not be swept`, error);
      }
    }
  }
}
