import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { HeardTopicDto } from "../../../types/webhook-dto";
import { CONSOLE_TOPICS, type NumberedTopic, REGISTERED_TOPICS } from "../../../workflows/connection/webhook-topics";

/** Which topics shops have been heard on, and when last. */
export interface HeardTopics {
  /** Those that the plugin registers. */
  registered(shop: Shop): HeardTopicDto[];
  /** Those that are switched on in Partner Center. */
  console(shop: Shop): HeardTopicDto[];
  /** The same, of all the shops of an app. */
  consoleOf(appKey: string): HeardTopicDto[];
}

/** Reads it of all these shops at once. */
export async function heardTopics(container: MedusaContainer, shops: Shop[]): Promise<HeardTopics> {
  const module = container.resolve(TIKTOK_SHOP_MODULE);
  const sellers = await module.listTiktokSellers(
    { id: [...new Set(shops.map((shop) => shop.seller_id))] },
    { select: ["id", "open_id"] },
  );
  const openIds = new Map(sellers.map(({ id, open_id }) => [id, open_id]));
  const heard = await module.inbox.lastHeard(
    shops.map(({ id, app_key, tiktok_shop_id, seller_id }) => {
      return { shop_id: id, app_key, tiktok_shop_id, seller_open_id: openIds.get(seller_id) ?? "" };
    }),
    [...REGISTERED_TOPICS, ...CONSOLE_TOPICS].map(({ topic }) => topic),
  );
  const last = (topics: readonly NumberedTopic[], of: (shop: Shop) => boolean): HeardTopicDto[] => {
    const ids = new Set(shops.filter(of).map((shop) => shop.id));
    return topics.map(({ topic, name }) => {
      const times = heard.filter((row) => row.topic === topic && ids.has(row.shop_id)).map((row) => row.at.getTime());
      return { topic, name, last_heard_at: times.length > 0 ? new Date(Math.max(...times)).toISOString() : null };
    });
  };
  return {
    registered: ({ id }) => last(REGISTERED_TOPICS, (shop) => shop.id === id),
    console: ({ id }) => last(CONSOLE_TOPICS, (shop) => shop.id === id),
    consoleOf: (appKey) => last(CONSOLE_TOPICS, (shop) => shop.app_key === appKey),
  };
}
