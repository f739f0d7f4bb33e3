import type { MedusaContainer } from "@medusajs/framework/types";
import { isShipped } from "../../../domain/order-status";
import { type ListedOrder, sightingOf } from "../../../domain/sighting";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { InboxEntry } from "../../../modules/tiktok-shop/stores/inbox-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";

/** The topic of returns: an event of it has an order's returns read. */
const RETURNS = 12;

/** How listed orders go to the inbox. */
export interface Taking {
  /** Makes the row of an order one with an earlier row of the same key. */
  key: (tiktokOrder: ListedOrder) => string;
  priority?: InboxEntry["priority"];
  /** Has the returns of orders that can have one read as well. */
  withReturns?: boolean;
}

/**
 * Takes listed orders: the units that their buyers hold are written down at once, and each order goes to the inbox, as a
 * webhook's would, unless its record has that very version. One statement each, however many orders there are.
 *
 * @returns how many went to the inbox
 */
export async function takeOrders(
  container: MedusaContainer,
  shop: Shop,
  tiktokOrders: ListedOrder[],
  { key, priority = 0, withReturns = false }: Taking,
): Promise<number> {
  if (tiktokOrders.length === 0) return 0;
  const { inbox, records, lookup } = container.resolve(TIKTOK_SHOP_MODULE);
  const listed = [...new Map(tiktokOrders.map((tiktokOrder) => [tiktokOrder.id, tiktokOrder])).values()];
  await records.observe(
    shop.id,
    listed.map((tiktokOrder) => sightingOf(tiktokOrder, shop.settings)),
  );
  const known = await lookup.atVersion(shop.id, listed);
  return inbox.putAll(
    listed
      .filter(({ id }) => !known.has(id))
      .map((tiktokOrder) => ({
        app_key: shop.app_key,
        dedupe_key: key(tiktokOrder),
        topic: withReturns && isShipped(tiktokOrder.status) ? RETURNS : 0,
        tiktok_shop_id: shop.tiktok_shop_id,
        seller_open_id: null,
        tiktok_order_ids: [tiktokOrder.id],
        body: null,
        priority,
      })),
  );
}
