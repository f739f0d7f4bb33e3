import type { MedusaContainer } from "@medusajs/framework/types";
import { stockLocations } from "../../domain/stock-locations";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { UpdateShopDto } from "../../types/dto";
import { markStock } from "../outbound/mark-stock";
import { preparePlaces } from "./prepare-places";
import { resumeTraffic } from "./resume-traffic";
import { watchLocation } from "./watch-location";

/**
 * Changes a shop's settings, channel, locations or status; what is left out stays.
 *
 * @throws MedusaError `not_found` when the shop, channel or a location does not exist; `invalid_data` when the main location is
 * a further one, too
 */
export async function updateShop(container: MedusaContainer, shopId: string, changes: UpdateShopDto): Promise<void> {
  const { shops, links } = container.resolve(TIKTOK_SHOP_MODULE);
  const shop = await shops.get(shopId);
  const further = changes.settings?.further_stock_location_ids;
  const places = {
    sales_channel_id: changes.sales_channel_id ?? shop.sales_channel_id,
    stock_location_id: changes.stock_location_id ?? shop.stock_location_id,
    settings: { further_stock_location_ids: further ?? shop.settings.further_stock_location_ids },
  };
  if (changes.sales_channel_id || changes.stock_location_id || further) await preparePlaces(container, shop, places);
  await shops.update(shopId, changes);
  if (changes.status === "active" && shop.status === "paused") await resumeTraffic(container, [shop]);
  if (stockLocations(places).join() !== stockLocations(shop).join()) {
    await watchLocation(container, await shops.get(shopId));
    await markStock(container, await links.linked(shopId));
  }
}
