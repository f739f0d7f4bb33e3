import type { MedusaContainer } from "@medusajs/framework/types";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { TiktokError } from "../../tiktok/error";
import { deliveryOptionsOf, shippingProvidersOf, warehousesOf } from "../tiktok-lists";

/** Fulfilled by TikTok, and not subscribed: such a delivery option has no list of carriers. */
const WITHOUT_LIST = new Set([21008116, 21008117]);

/**
 * Every carrier that TikTok offers a shop, over its sales warehouses and their delivery options, by name.
 *
 * @throws TiktokError when TikTok cannot be asked
 */
export async function shippingProviders(
  container: MedusaContainer,
  shop: Shop,
): Promise<{ id: string; name: string }[]> {
  const warehouses = await warehousesOf(container, shop);
  const found = new Map<string, string>();
  const seen = new Set<string>();
  for (const warehouse of warehouses.filter((candidate) => candidate.type === "SALES_WAREHOUSE")) {
    const options = await deliveryOptionsOf(container, shop, warehouse.id);
    for (const option of options.filter(({ id }) => !seen.has(id))) {
      seen.add(option.id);
      const regions = { warehouse_region: warehouse.address?.region_code ?? shop.region, buyer_region: shop.region };
      for (const { id, name } of await listedFor(container, shop, option.id, regions)) found.set(id, name);
    }
  }
  return [...found].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

async function listedFor(...[container, shop, optionId, regions]: Parameters<typeof shippingProvidersOf>) {
  try {
    return await shippingProvidersOf(container, shop, optionId, regions);
  } catch (error) {
    if (error instanceof TiktokError && WITHOUT_LIST.has(error.code ?? 0)) return [];
    throw error;
  }
}
