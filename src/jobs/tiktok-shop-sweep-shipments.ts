import type { MedusaContainer } from "@medusajs/framework/types";
import { sweepShipments } from "../workflows/outbound/sweep-shipments";

/** Finds the shipments whose event was lost, in a crash or a restart. */
export default async function tiktokShopSweepShipments(container: MedusaContainer): Promise<void> {
  await sweepShipments(container);
}

export const config = { name: "tiktok-shop-sweep-shipments", schedule: "*/5 * * * *" };
