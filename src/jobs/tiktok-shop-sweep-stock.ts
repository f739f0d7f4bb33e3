import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import { watchLocation } from "../workflows/connection/watch-location";
import { markStock } from "../workflows/outbound/mark-stock";

/** Finds the stock that changed, and locations that went, without an event: SKUs whose figure is right cost no update. */
export default async function tiktokShopSweepStock(container: MedusaContainer): Promise<void> {
  const { shops, links } = container.resolve(TIKTOK_SHOP_MODULE);
  for (const shop of await shops.active()) {
    await watchLocation(container, shop);
    await markStock(container, await links.linked(shop.id));
  }
}

export const config = { name: "tiktok-shop-sweep-stock", schedule: "7,37 * * * *" };
