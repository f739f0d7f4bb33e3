import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { stockLocations } from "../../../domain/stock-locations";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";

/**
 * The locations that a shop sells from, in their order, without those that were deleted in Medusa since: it keeps the stock
 * levels of those, and nothing can be shipped from them.
 */
export async function standingLocations(container: MedusaContainer, shop: Shop): Promise<string[]> {
  const ids = stockLocations(shop);
  const standing = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id: ids }, { take: ids.length, select: ["id"] });
  return ids.filter((id) => standing.some((location) => location.id === id));
}
