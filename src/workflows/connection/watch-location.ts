import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { raiseAlert } from "../alerts/raise-alert";
import { standingLocations } from "../inbound/order/standing-locations";
import { alertKeys } from "./seller-alerts";

/** Tells people that a shop's main stock location was deleted in Medusa, until they choose another. */
export async function watchLocation(container: MedusaContainer, shop: Shop): Promise<void> {
  const key = alertKeys.locationDeleted(shop.id);
  const standing = await standingLocations(container, shop);
  if (standing.includes(shop.stock_location_id)) {
    await container.resolve(TIKTOK_SHOP_MODULE).alerts.resolve(key);
  } else {
    const { id: shop_id, name } = shop;
    await raiseAlert(container, { key, severity: "critical", message: deleted(name), shop_id });
  }
}

const deleted = (name: string) =>
  `The main stock location of ${name} was deleted in Medusa: its stock is neither offered on TikTok nor reserved for orders any ` +
  "more. Choose another one in the shop's settings, under Settings → TikTok Shop.";
