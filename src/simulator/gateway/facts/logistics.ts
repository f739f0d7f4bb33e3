import { int, string, strings, type Fact } from "./fact";

export const warehouses: Fact = {
  method: "GET",
  path: "/logistics/202309/warehouses",
  level: "shop",
  scopes: ["seller.logistics"],
};

export const deliveryOptions: Fact = {
  method: "GET",
  path: "/logistics/202309/warehouses/{warehouse_id}/delivery_options",
  level: "shop",
  scopes: ["seller.logistics"],
  query: { scope: string({ enum: ["WAREHOUSE", "PRODUCT"] }) },
};

export const shippingProviders: Fact = {
  method: "GET",
  path: "/logistics/202309/delivery_options/{delivery_option_id}/shipping_providers",
  level: "shop",
  scopes: ["seller.fulfillment.basic", "seller.logistics"],
  query: { warehouse_region: string(), buyer_region: string() },
};

export const markPackageAsShipped: Fact = {
  method: "POST",
  path: "/fulfillment/202309/orders/{order_id}/packages",
  level: "shop",
  scopes: ["seller.fulfillment.basic"],
  body: {
    order_line_item_ids: strings(),
    tracking_number: string({ required: true }),
    shipping_provider_id: string({ required: true }),
    order_line_list: { type: "object[]", fields: { order_line_id: string(), sub_item_id: string() } },
  },
  parameterCode: 21001001,
};

export const shipPackage: Fact = {
  method: "POST",
  path: "/fulfillment/202309/packages/{package_id}/ship",
  level: "shop",
  scopes: ["seller.fulfillment.basic"],
  body: {
    handover_method: string({ enum: ["PICKUP", "DROP_OFF"] }),
    pickup_slot: { type: "object", fields: { start_time: int(), end_time: int() } },
    self_shipment: {
      type: "object",
      fields: { tracking_number: string({ required: true }), shipping_provider_id: string({ required: true }) },
    },
  },
  parameterCode: 21001001,
};

export const packageDetail: Fact = {
  method: "GET",
  path: "/fulfillment/202309/packages/{package_id}",
  level: "shop",
  scopes: ["seller.fulfillment.basic"],
};
