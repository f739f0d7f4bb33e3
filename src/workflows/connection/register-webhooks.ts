import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { getShopWebhooks, putShopWebhook } from "../../tiktok/api/webhooks";
import { must, shopClient } from "../client";
import { toFailure } from "../failure";
import { WEBHOOK_TOPICS, webhookUrl } from "./webhook-topics";

/**
 * Has TikTok send every topic of a shop to this store. Topics that are registered rightly already are left alone; what
 * TikTok says in the end is noted with the shop.
 *
 * @throws TiktokError when a topic cannot be registered; what was reached is noted all the same
 */
export async function registerWebhooks(container: MedusaContainer, shop: Shop): Promise<void> {
  const { settings, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const address = webhookUrl(settings.public_url);
  const client = shopClient(container, shop);
  const registered = new Set<string>();
  const note = (error?: unknown) =>
    shops.update(shop.id, {
      webhooks: {
        registered: WEBHOOK_TOPICS.filter((topic) => registered.has(topic)),
        missing: WEBHOOK_TOPICS.filter((topic) => !registered.has(topic)),
        last_failure: error === undefined ? null : toFailure(error),
      },
    });
  try {
    const { webhooks } = await must(getShopWebhooks(client));
    for (const webhook of webhooks) if (webhook.address === address) registered.add(webhook.event_type);
    for (const event_type of WEBHOOK_TOPICS) {
      if (registered.has(event_type)) continue;
      await must(putShopWebhook(client, { event_type, address }));
      registered.add(event_type);
    }
  } catch (error) {
    await note(error);
    throw error;
  }
  await note();
}
