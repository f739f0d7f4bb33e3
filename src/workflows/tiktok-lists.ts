import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import type { Shop } from "../modules/tiktok-shop/stores/shop-store";
import { getDeliveryOptions, getShippingProviders, getWarehouses } from "../tiktok/api/logistics";
import { must, shopClient } from "./client";

/** Where a parcel goes from and to, ISO-2; carriers differ by it. */
type Regions = { warehouse_region: string; buyer_region: string };
type Priority = NonNullable<Parameters<typeof getShippingProviders>[3]>;

const cacheOf = (container: MedusaContainer) => container.resolve(TIKTOK_SHOP_MODULE).cache;

/** A shop's warehouses, as TikTok lists them. Kept: see the cache's table of lives. */
export const warehousesOf = (container: MedusaContainer, shop: Shop) =>
  cacheOf(container).get("warehouses", shop.id, "", async () => {
    const { warehouses } = await must(getWarehouses(shopClient(container, shop)));
    return warehouses;
  });

/** The delivery options of one of a shop's warehouses. Kept. */
export const deliveryOptionsOf = (container: MedusaContainer, shop: Shop, warehouseId: string) =>
  cacheOf(container).get("delivery_options", shop.id, warehouseId, async () => {
    const { delivery_options } = await must(getDeliveryOptions(shopClient(container, shop), warehouseId));
    return delivery_options;
  });

/**
 * The carriers of a delivery option. Kept: provider ids differ per market, and TikTok's documentation has them asked for
 * once a day.
 */
export const shippingProvidersOf = (
  container: MedusaContainer,
  shop: Shop,
  deliveryOptionId: string,
  regions: Regions,
  priority?: Priority,
) =>
  cacheOf(container).get(
    "shipping_providers",
    shop.id,
    [deliveryOptionId, regions.warehouse_region, regions.buyer_region].join(":"),
    async () => {
      const client = shopClient(container, shop);
      const { shipping_providers } = await must(getShippingProviders(client, deliveryOptionId, regions, priority));
      return shipping_providers;
    },
  );

/** What TikTok listed for a shop has turned out to be out of date: every process asks again. */
export const forgetListsOf = (container: MedusaContainer, shop: Shop): Promise<void> =>
  cacheOf(container).drop(shop.id);
