import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Reconciliation } from "../../../modules/tiktok-shop/stores/reconciliation-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { getOrders } from "../../../tiktok/api/orders";
import type { RepairDto } from "../../../types/reconciliation-dto";
import { must, shopClient } from "../../client";
import { ORDERS_A_CALL } from "../converge-orders";
import { drainInbox } from "../drain-inbox";
import { compareOrders } from "./compare-orders";

/** The topics of cancellations and of returns: what has to be read of an order beside itself. */
const TOPICS = [11, 12];

/**
 * Brings the orders that differed in line again, now, and looks what became of each.
 *
 * @throws TiktokError when they cannot be read again
 */
export async function repairOrders(
  container: MedusaContainer,
  shop: Shop,
  run: Reconciliation,
): Promise<RepairDto["orders"]> {
  const { inbox, reconciliations } = container.resolve(TIKTOK_SHOP_MODULE);
  const before = run.orders ?? [];
  const repair = `${run.id}:${Date.now()}`;
  await inbox.putAll(
    before.flatMap(({ tiktok_order_id }) =>
      TOPICS.map((topic) => ({
        app_key: shop.app_key,
        dedupe_key: `repair:${repair}:${topic}:${tiktok_order_id}`,
        topic,
        tiktok_shop_id: shop.tiktok_shop_id,
        seller_open_id: null,
        tiktok_order_ids: [tiktok_order_id],
        body: null,
      })),
    ),
  );
  await drainInbox(container);
  // What TikTok does not list any more stays as it was.
  const after = new Map(before.map((row) => [row.tiktok_order_id, row]));
  for (let start = 0; start < before.length; start += ORDERS_A_CALL) {
    const ids = before.slice(start, start + ORDERS_A_CALL).map((row) => row.tiktok_order_id);
    const { orders, unread } = await must(getOrders(shopClient(container, shop), ids));
    const listed = [...orders, ...unread];
    for (const { id } of listed) after.delete(id);
    for (const row of (await compareOrders(container, shop, listed)).orders) after.set(row.tiktok_order_id, row);
  }
  const repaired = before.length - after.size;
  const gained = before.filter((row) => !row.medusa_order_id && !after.has(row.tiktok_order_id)).length;
  await reconciliations.end(run.id, {
    tiktok: run.tiktok,
    medusa: run.medusa + gained,
    differs: run.differs - repaired,
    orders: [...after.values()],
  });
  return before.map((row) => ({
    ...(after.get(row.tiktok_order_id) ?? row),
    repaired: !after.has(row.tiktok_order_id),
  }));
}
