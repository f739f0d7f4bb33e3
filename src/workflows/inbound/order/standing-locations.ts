import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { stockLocations } from "../../../domain/stock-locations";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";

/**
 * The locations that a shop sells from, in their order, without further ones that were deleted in Medusa since: it keeps the
 * stock levels of those, and nothing can be shipped from them. A shop that sells from its main location alone asks nobody.
 */
export async function standingLocations(
  container: MedusaContainer,
  shop: Shop,
): Promise<[main: string, ...further: string[]]> {
  const [main, ...further] = stockLocations(shop);
  if (further.length === 0) return [main];
  const standing = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id: further }, { take: further.length, select: ["id"] });
  return [main, ...further.filter((id) => standing.some((location) => location.id === id))];
}
