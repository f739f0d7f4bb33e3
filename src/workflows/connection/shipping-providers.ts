import type { MedusaContainer } from "@medusajs/framework/types";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { getDeliveryOptions, getShippingProviders, getWarehouses } from "../../tiktok/api/logistics";
import { must, shopClient } from "../client";

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
  const client = shopClient(container, shop);
  const { warehouses } = await must(getWarehouses(client));
  const found = new Map<string, string>();
  const seen = new Set<string>();
  for (const warehouse of warehouses.filter((candidate) => candidate.type === "SALES_WAREHOUSE")) {
    const { delivery_options } = await must(getDeliveryOptions(client, warehouse.id));
    for (const option of delivery_options.filter(({ id }) => !seen.has(id))) {
      seen.add(option.id);
      const regions = { warehouse_region: warehouse.address?.region_code ?? shop.region, buyer_region: shop.region };
      const providers = await getShippingProviders(client, option.id, regions);
      if (!providers.ok && !WITHOUT_LIST.has(providers.error.code ?? 0)) throw providers.error;
      for (const { id, name } of providers.ok ? providers.data.shipping_providers : []) found.set(id, name);
    }
  }
  return [...found].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}
