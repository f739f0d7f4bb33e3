import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import { markStock } from "../workflows/outbound/mark-stock";

/** Finds the stock that changed without an event, by SQL or an import tool: SKUs whose figure is right cost no update. */
export default async function tiktokShopSweepStock(container: MedusaContainer): Promise<void> {
  const { shops, links } = container.resolve(TIKTOK_SHOP_MODULE);
  for (const shop of await shops.active()) await markStock(container, await links.linked(shop.id));
}

export const config = { name: "tiktok-shop-sweep-stock", schedule: "7,37 * * * *" };
