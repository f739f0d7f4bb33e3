import type { MedusaContainer } from "@medusajs/framework/types";
import { heldUnits } from "../../domain/held-units";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { type OrderFilter, searchOrders } from "../../tiktok/api/orders";
import type { TiktokOrder } from "../../tiktok/schemas/order";
import { must, shopClient } from "../client";

const PAGE_SIZE = 100;

/** How far back a sweep looks behind the last one: TikTok's search may lag behind its orders. */
const OVERLAP_SECONDS = 60;

/** A shop's first sweep takes the orders that are still to be shipped, however old. */
const OPEN_STATUSES = ["UNPAID", "ON_HOLD", "AWAITING_SHIPMENT"];

/**
 * Reads the orders that changed since the last sweep of a shop: the units that their buyers hold are written down at once,
 * and each order goes to the inbox, as a webhook's would.
 *
 * @param overlapSeconds looks further back, for what a search missed
 * @returns false when another process is sweeping this shop
 */
export async function sweepOrders(
  container: MedusaContainer,
  shop: Shop,
  overlapSeconds = OVERLAP_SECONDS,
): Promise<boolean> {
  const { cursors } = container.resolve(TIKTOK_SHOP_MODULE);
  return cursors.advance(shop.id, "orders", async (sweptUntil) => {
    const now = new Date();
    const filters: OrderFilter[] = sweptUntil
      ? [{ update_time_ge: Math.floor(sweptUntil.getTime() / 1000) - overlapSeconds }]
      : OPEN_STATUSES.map((order_status) => ({ order_status }));
    for (const filter of filters) await readPages(container, shop, filter);
    return now;
  });
}

async function readPages(container: MedusaContainer, shop: Shop, filter: OrderFilter): Promise<void> {
  const client = shopClient(container, shop);
  let page_token: string | undefined;
  do {
    const page = await must(
      searchOrders(client, { page_size: PAGE_SIZE, page_token, sort_field: "update_time", sort_order: "ASC", filter }),
    );
    await take(container, shop, page.orders);
    page_token = page.next_page_token ?? undefined;
  } while (page_token);
}

async function take(container: MedusaContainer, shop: Shop, tiktokOrders: TiktokOrder[]): Promise<void> {
  const { inbox, records } = container.resolve(TIKTOK_SHOP_MODULE);
  await records.observe(
    shop.id,
    tiktokOrders.map((tiktokOrder) => ({
      tiktok_order_id: tiktokOrder.id,
      held: heldUnits(tiktokOrder, { reserved: false }),
    })),
  );
  for (const { id, status, update_time } of tiktokOrders) {
    await inbox.put({
      app_key: shop.app_key,
      dedupe_key: `sweep:${id}:${status}:${update_time ?? 0}`,
      topic: 0,
      tiktok_shop_id: shop.tiktok_shop_id,
      seller_open_id: null,
      tiktok_order_ids: [id],
      body: null,
    });
  }
}
