import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { UpdateShopDto } from "../../types/dto";
import { markStock } from "../outbound/mark-stock";
import { linkChannel } from "./prepare-channel";
import { resumeTraffic } from "./resume-traffic";

/**
 * Changes a shop's settings, channel, location or status; what is left out stays.
 *
 * @throws MedusaError `not_found` when the shop, channel or location does not exist
 */
export async function updateShop(container: MedusaContainer, shopId: string, changes: UpdateShopDto): Promise<void> {
  const { shops, links } = container.resolve(TIKTOK_SHOP_MODULE);
  const shop = await shops.get(shopId);
  const channel = {
    sales_channel_id: changes.sales_channel_id ?? shop.sales_channel_id,
    stock_location_id: changes.stock_location_id ?? shop.stock_location_id,
  };
  if (changes.sales_channel_id || changes.stock_location_id) {
    await container.resolve(Modules.SALES_CHANNEL).retrieveSalesChannel(channel.sales_channel_id);
    await container.resolve(Modules.STOCK_LOCATION).retrieveStockLocation(channel.stock_location_id);
    await linkChannel(container, channel);
  }
  await shops.update(shopId, changes);
  if (changes.status === "active" && shop.status === "paused") await resumeTraffic(container, [shop]);
  if (changes.stock_location_id && changes.stock_location_id !== shop.stock_location_id) {
    await markStock(container, await links.linked(shopId));
  }
}
