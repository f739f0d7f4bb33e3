import type { MedusaContainer } from "@medusajs/framework/types";
import { stockLocations } from "../../domain/stock-locations";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import { markStock } from "../outbound/mark-stock";
import { watchLocation } from "./watch-location";

/** Brings what was deleted, or came back, to the shops that sell from these locations: their stock on TikTok, and people's notice. */
export async function followLocations(container: MedusaContainer, locationIds: string[]): Promise<void> {
  const { shops, links } = container.resolve(TIKTOK_SHOP_MODULE);
  for (const shop of await shops.list()) {
    if (!stockLocations(shop).some((id) => locationIds.includes(id))) continue;
    await markStock(container, await links.linked(shop.id));
    await watchLocation(container, shop);
  }
}
