import type { ShopClient } from "../client";
import type { CallOptions, Endpoint } from "../endpoint";
import type { TiktokResult } from "../error";
import {
  deliveryOptions,
  shippingProviders,
  type TiktokDeliveryOption,
  type TiktokShippingProvider,
  type TiktokWarehouse,
  warehouses,
} from "../schemas/logistics";

const WAREHOUSES: Endpoint<"shop"> = {
  entity: "shop",
  method: "GET",
  path: "/logistics/202309/warehouses",
  priority: "catalog",
  effect: "read",
};
const DELIVERY_OPTIONS: Endpoint<"shop"> = {
  ...WAREHOUSES,
  path: "/logistics/202309/warehouses/{warehouse_id}/delivery_options",
};
const SHIPPING_PROVIDERS: Endpoint<"shop"> = {
  ...WAREHOUSES,
  path: "/logistics/202309/delivery_options/{delivery_option_id}/shipping_providers",
};

/** All warehouses of the shop. Stock is kept under those of type SALES_WAREHOUSE. */
export function getWarehouses(
  shop: ShopClient,
  { priority }: CallOptions = {},
): Promise<TiktokResult<{ warehouses: TiktokWarehouse[] }>> {
  return shop.call(WAREHOUSES, { schema: warehouses, priority });
}

/** The ways of delivery that a warehouse offers. */
export function getDeliveryOptions(
  shop: ShopClient,
  warehouse_id: string,
  { priority }: CallOptions = {},
): Promise<TiktokResult<{ delivery_options: TiktokDeliveryOption[] }>> {
  return shop.call(DELIVERY_OPTIONS, { path: { warehouse_id }, schema: deliveryOptions, priority });
}

/**
 * The carriers to choose from when the seller ships. 21008117 means that TikTok chooses.
 *
 * @param delivery_option_id the order's own
 * @param regions ISO-2; shops in the EU must give both since 26 March 2026
 */
export function getShippingProviders(
  shop: ShopClient,
  delivery_option_id: string,
  { warehouse_region, buyer_region }: { warehouse_region?: string; buyer_region?: string } = {},
  { priority }: CallOptions = {},
): Promise<TiktokResult<{ shipping_providers: TiktokShippingProvider[] }>> {
  return shop.call(SHIPPING_PROVIDERS, {
    path: { delivery_option_id },
    query: { warehouse_region, buyer_region },
    schema: shippingProviders,
    priority,
  });
}
