import type { MedusaContainer } from "@medusajs/framework/types";
import { drainOutbox } from "../workflows/outbound/drain-outbox";

/** Sends what has become due in the outbox: stock that has coalesced, and tries that failed. */
export default async function tiktokShopDrainOutbox(container: MedusaContainer): Promise<void> {
  await drainOutbox(container);
}

export const config = {
  name: "tiktok-shop-drain-outbox",
  schedule: { interval: 1_000 },
};
