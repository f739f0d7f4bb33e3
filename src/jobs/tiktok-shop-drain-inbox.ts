import type { MedusaContainer } from "@medusajs/framework/types";
import { drainInbox } from "../workflows/inbound/drain-inbox";

/** Takes up what a crash or a failed try left in the inbox. */
export default async function tiktokShopDrainInbox(container: MedusaContainer): Promise<void> {
  await drainInbox(container);
}

export const config = {
  name: "tiktok-shop-drain-inbox",
  schedule: { interval: 5_000 },
};
