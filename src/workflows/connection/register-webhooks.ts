import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { getShopWebhooks, putShopWebhook } from "../../tiktok/api/webhooks";
import { must, shopClient } from "../client";
import { toFailure } from "../failure";
import { registeredUrl, WEBHOOK_TOPICS, webhookUrl } from "./webhook-topics";

/**
 * Has TikTok send every topic of a shop to this store, at the address that the options say. Topics that are registered
 * rightly already are left alone; others that come to this store, at its other address, are moved along. What TikTok says
 * in the end is noted with the shop.
 *
 * @returns the topics that were not as they should be
 * @throws TiktokError when a topic cannot be registered; what was reached is noted all the same
 */
export async function registerWebhooks(container: MedusaContainer, shop: Shop): Promise<string[]> {
  const { settings, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const address = registeredUrl(settings, shop.tiktok_shop_id);
  const ours = [webhookUrl(settings.public_url), webhookUrl(settings.public_url, shop.tiktok_shop_id)];
  const client = shopClient(container, shop);
  const registered = new Set<string>();
  const repaired: string[] = [];
  const note = (error?: unknown) =>
    shops.update(shop.id, {
      webhooks: {
        registered: WEBHOOK_TOPICS.filter((topic) => registered.has(topic)),
        missing: WEBHOOK_TOPICS.filter((topic) => !registered.has(topic)),
        last_failure: error === undefined ? null : toFailure(error),
        address,
        checked_at: error === undefined ? new Date().toISOString() : shop.webhooks.checked_at,
      },
    });
  try {
    const { webhooks } = await must(getShopWebhooks(client));
    for (const webhook of webhooks) if (webhook.address === address) registered.add(webhook.event_type);
    const elsewhere = webhooks.filter((webhook) => webhook.address !== address && ours.includes(webhook.address));
    const wanted = new Set<string>([...WEBHOOK_TOPICS, ...elsewhere.map((webhook) => webhook.event_type)]);
    for (const event_type of wanted) {
      if (registered.has(event_type)) continue;
      await must(putShopWebhook(client, { event_type, address }));
      registered.add(event_type);
      repaired.push(event_type);
    }
  } catch (error) {
    await note(error);
    throw error;
  }
  await note();
  return repaired;
}
