import type { MedusaContainer } from "@medusajs/framework/types";
import { SWEEP_MINUTES, sweepShops } from "../workflows/inbound/sweep-shops";

/** Finds the orders, cancellations and returns whose webhook never came. */
export default async function tiktokShopSweepOrders(container: MedusaContainer): Promise<void> {
  await sweepShops(container);
}

export const config = { name: "tiktok-shop-sweep-orders", schedule: `*/${SWEEP_MINUTES} * * * *` };
