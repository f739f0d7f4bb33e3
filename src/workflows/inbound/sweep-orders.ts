import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import type { ListedOrder } from "../../domain/sighting";
import { changedOrders } from "./sweep/lists";
import { sweepList } from "./sweep/sweep-list";
import { takeOrders } from "./sweep/take-orders";

/** A shop's first sweep takes the orders that are still to be shipped, however old. */
const OPEN_STATUSES = ["UNPAID", "ON_HOLD", "AWAITING_SHIPMENT"];

/**
 * Reads the orders that changed since the last sweep of a shop: the units that their buyers hold are written down at once,
 * and each order goes to the inbox, as a webhook's would, unless its record has that version. docs/adr/0010 says why no order
 * is ever passed.
 *
 * @param overlapSeconds looks further back, for what TikTok's search showed later than it should
 * @returns false when another process is sweeping this shop
 */
export async function sweepOrders(container: MedusaContainer, shop: Shop, overlapSeconds = 0): Promise<boolean> {
  const { cursors } = container.resolve(TIKTOK_SHOP_MODULE);
  const take = async (tiktokOrders: ListedOrder[]) =>
    void (await takeOrders(container, shop, tiktokOrders, { key: keyOf }));
  return cursors.advance(shop.id, "orders", async (sweptUntil) => {
    if (sweptUntil) {
      const until = Math.floor(sweptUntil.getTime() / 1000);
      const reached = await sweepList(changedOrders(container, shop), until - overlapSeconds, take);
      return new Date(Math.max(until, reached) * 1000);
    }
    let settled = Infinity;
    for (const order_status of OPEN_STATUSES) {
      const list = changedOrders(container, shop, { order_status });
      await sweepList(list, 0, async (tiktokOrders) => {
        settled = Math.min(settled, list.settled());
        await take(tiktokOrders);
      });
    }
    return new Date(settled * 1000);
  });
}

const keyOf = ({ id, status, update_time }: ListedOrder): string => `sweep:${id}:${status}:${update_time ?? 0}`;
