import type { MedusaContainer } from "@medusajs/framework/types";
import { checkWebhooks } from "../workflows/connection/check-webhooks";

/** Keeps every shop's webhooks registered: each is looked at once a day, and one that failed at the next run. */
export default async function tiktokShopCheckWebhooks(container: MedusaContainer): Promise<void> {
  await checkWebhooks(container);
}

export const config = { name: "tiktok-shop-check-webhooks", schedule: "3,18,33,48 * * * *" };
