import { invalidParameter, refusal, success, type Answer } from "../gateway/answer";
import { shopEndpoint, type ShopCall } from "../gateway/call";
import { deliveryOptions, shippingProviders, warehouses } from "../gateway/facts/logistics";
import { marketOf, REGIONS } from "../markets/markets";
import { providersOf } from "../markets/providers";
import type { Shop, Warehouse } from "../state/model";

function warehouseView(shop: Shop, warehouse: Warehouse) {
  const { country } = marketOf(shop.region);
  return {
    id: warehouse.id,
    entity_id: warehouse.entity_id,
    name: warehouse.name,
    effect_status: warehouse.effect_status,
    type: warehouse.type,
    sub_type: "DOMESTIC_WAREHOUSE",
    is_default: warehouse.is_default,
    address: {
      region: country,
      region_code: shop.region,
      state: "",
      city: "Sampleton",
      distict: "",
      town: "",
      contact_person: "Warehouse desk",
      postal_code: "00000",
      full_address: `1 Depot Way, Sampleton, ${country}`,
      phone_number: "555****0100",
      address_line1: "1 Depot Way",
      address_line2: "",
      geolocation: { latitude: "0.00000", longitude: "0.00000" },
    },
  };
}

function options({ shop, path, query }: ShopCall): Answer {
  if (!shop.warehouses.some(({ id }) => id === path["warehouse_id"])) {
    return invalidParameter("warehouse_id", "this shop has no such warehouse.");
  }
  const { units } = marketOf(shop.region);
  const limits = {
    dimension_limit: { max_height: 40, max_length: 60, max_width: 40, unit: units.length },
    weight_limit: { max_weight: units.weight === "POUND" ? 70 : 30_000, min_weight: 0, unit: units.weight },
  };
  const rows = [
    { id: shop.seller_delivery_option_id, name: "Shipped by seller", type: "SEND_BY_SELLER" },
    { id: shop.tiktok_delivery_option_id, name: "Standard shipping", type: "STANDARD", ...limits },
  ];
  return success({
    delivery_options:
      query["scope"] === "PRODUCT"
        ? rows.map(({ id, name }) => ({ id, name }))
        : rows.map((row) => ({ ...row, description: "", platform: ["TIKTOK_SHOP"] })),
  });
}

/** EU shops name the regions of warehouse and buyer since 26 March 2026. */
function providers({ shop, path, query }: ShopCall): Answer {
  if (path["delivery_option_id"] === shop.tiktok_delivery_option_id) {
    return refusal(
      21008117,
      "The delivery option is fulfilled by TikTok; it has no shipping providers to choose from.",
    );
  }
  if (path["delivery_option_id"] !== shop.seller_delivery_option_id) {
    return refusal(21008116, "The shop does not use this delivery option.");
  }
  for (const name of marketOf(shop.region).eu ? ["warehouse_region", "buyer_region"] : []) {
    if (!REGIONS.includes(String(query[name]))) return invalidParameter(name, "EU shops must name a region.");
  }
  return success({ shipping_providers: providersOf(shop.region) });
}

export const logisticsEndpoints = [
  shopEndpoint(warehouses, ({ shop }) =>
    success({ warehouses: shop.warehouses.map((warehouse) => warehouseView(shop, warehouse)) }),
  ),
  shopEndpoint(deliveryOptions, options),
  shopEndpoint(shippingProviders, providers),
];
