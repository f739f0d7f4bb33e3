import { getAuthorizedShops } from "../authorization";
import { getPackage, markPackageAsShipped, shipPackage } from "../fulfillment";
import { searchInventory, updateInventory } from "../inventory";
import { getDeliveryOptions, getShippingProviders, getWarehouses } from "../logistics";
import { getOrders, searchOrders } from "../orders";
import { getProduct, searchProducts } from "../products";
import { deleteShopWebhook, getShopWebhooks, putShopWebhook } from "../webhooks";
import { type Case, checkFamilies } from "./check-families";

const address = "https://shop.example.com/hooks/tiktok-shop";
const shipment = { tracking_number: "1Z999", shipping_provider_id: "7117" };

const CASES: Case[] = [
  {
    name: "getAuthorizedShops",
    call: (_, seller) => getAuthorizedShops(seller),
    sent: ["GET /authorization/202309/shops"],
    answer: { shops: [{ id: "1", name: "Acme", region: "GB", seller_type: "LOCAL", cipher: "ROW_c", code: "GBLC" }] },
    read: { shops: [{ id: "1", name: "Acme", region: "GB", seller_type: "LOCAL", cipher: "ROW_c", code: "GBLC" }] },
  },
  {
    name: "getShopWebhooks",
    call: (shop) => getShopWebhooks(shop),
    sent: ["GET /event/202309/webhooks"],
    answer: { webhooks: [{ event_type: "PACKAGE_UPDATE", address, create_time: 1, update_time: 2 }], total_count: 1 },
    read: { webhooks: [{ event_type: "PACKAGE_UPDATE", address, create_time: 1, update_time: 2 }] },
  },
  {
    name: "putShopWebhook",
    call: (shop) => putShopWebhook(shop, { event_type: "PACKAGE_UPDATE", address }),
    sent: ["PUT /event/202309/webhooks", {}, { address, event_type: "PACKAGE_UPDATE" }],
    answer: {},
    read: null,
  },
  {
    name: "deleteShopWebhook",
    call: (shop) => deleteShopWebhook(shop, { event_type: "PACKAGE_UPDATE" }),
    sent: ["DELETE /event/202309/webhooks", {}, { event_type: "PACKAGE_UPDATE" }],
    answer: null,
    read: null,
  },
  {
    name: "searchOrders",
    call: (shop) =>
      searchOrders(shop, {
        page_size: 50,
        page_token: "t==",
        sort_field: "update_time",
        sort_order: "ASC",
        filter: { update_time_ge: 1, update_time_lt: 2 },
      }),
    sent: [
      "POST /order/202309/orders/search",
      { page_size: "50", page_token: "t==", sort_field: "update_time", sort_order: "ASC" },
      { update_time_ge: 1, update_time_lt: 2 },
    ],
    answer: { orders: [{ id: "1", status: "UNPAID" }], next_page_token: "n=", total_count: 3 },
    read: { orders: [{ id: "1", status: "UNPAID", payment: null }], next_page_token: "n=", total_count: 3 },
  },
  {
    name: "getOrders",
    call: (shop) => getOrders(shop, ["1", "2"]),
    sent: ["GET /order/202507/orders", { ids: "1,2" }],
    answer: { orders: [{ id: 1, status: "UNPAID", line_items: [{ id: "5", sku_id: "6", product_id: "7" }] }] },
    read: { orders: [{ id: "1", line_items: [{ id: "5", sale_price: "0", item_tax: [] }] }] },
  },
  {
    name: "searchProducts",
    call: (shop) => searchProducts(shop, { page_size: 100, status: "ACTIVATE", seller_skus: ["A"] }),
    sent: ["POST /product/202502/products/search", { page_size: "100" }, { status: "ACTIVATE", seller_skus: ["A"] }],
    answer: { products: [{ id: "1", skus: [{ id: "2", seller_sku: "A" }] }], next_page_token: "", total_count: 1 },
    read: { products: [{ id: "1", skus: [{ seller_sku: "A", price: null, inventory: [] }] }], next_page_token: null },
  },
  {
    name: "getProduct",
    call: (shop) => getProduct(shop, "1729"),
    sent: ["GET /product/202309/products/1729"],
    answer: {
      id: "1729",
      title: "Cap",
      skus: [{ id: "2", external_sku_id: "variant_1", inventory: [{ warehouse_id: "3", quantity: 4 }] }],
    },
    read: { id: "1729", skus: [{ external_sku_id: "variant_1", inventory: [{ warehouse_id: "3", quantity: 4 }] }] },
  },
  {
    name: "searchInventory by SKU",
    call: (shop) => searchInventory(shop, { sku_ids: ["2"] }),
    sent: ["POST /product/202309/inventory/search", {}, { sku_ids: ["2"] }],
    answer: { inventory: [{ product_id: "1", skus: [{ id: "2", warehouse_inventory: [{ warehouse_id: "3" }] }] }] },
    read: {
      inventory: [
        {
          product_id: "1",
          skus: [
            {
              id: "2",
              total_available_quantity: 0,
              warehouse_inventory: [{ warehouse_id: "3", available_quantity: 0, committed_quantity: 0 }],
            },
          ],
        },
      ],
    },
  },
  {
    name: "searchInventory by product",
    call: (shop) => searchInventory(shop, { product_ids: ["1"] }),
    sent: ["POST /product/202309/inventory/search", {}, { product_ids: ["1"] }],
    answer: {},
    read: { inventory: [] },
  },
  {
    name: "updateInventory",
    call: (shop) =>
      updateInventory(shop, "1", { skus: [{ id: "2", inventory: [{ warehouse_id: "3", quantity: 0 }] }] }),
    sent: [
      "POST /product/202309/products/1/inventory/update",
      {},
      { skus: [{ id: "2", inventory: [{ warehouse_id: "3", quantity: 0 }] }] },
    ],
    answer: {
      errors: [
        {
          code: 12052990,
          message: "check failed",
          detail: { sku_id: "2", extra_errors: [{ warehouse_id: "3", code: 12052055, message: "out of range" }] },
        },
        { code: "12052553", message: "no such SKU" },
      ],
    },
    read: {
      errors: [
        { code: 12052990, detail: { sku_id: "2", extra_errors: [{ warehouse_id: "3", code: 12052055 }] } },
        { code: 12052553, detail: { sku_id: null, extra_errors: [] } },
      ],
    },
  },
  {
    name: "getWarehouses",
    call: (shop) => getWarehouses(shop),
    sent: ["GET /logistics/202309/warehouses"],
    answer: { warehouses: [{ id: "1", name: "Main", type: "SALES_WAREHOUSE", address: { region_code: "US" } }] },
    read: { warehouses: [{ id: "1", type: "SALES_WAREHOUSE", is_default: false, address: { region_code: "US" } }] },
  },
  {
    name: "getDeliveryOptions",
    call: (shop) => getDeliveryOptions(shop, "1"),
    sent: ["GET /logistics/202309/warehouses/1/delivery_options"],
    answer: { delivery_options: [{ id: "2", name: "Shipped by seller", type: "SEND_BY_SELLER" }] },
    read: { delivery_options: [{ id: "2", name: "Shipped by seller", type: "SEND_BY_SELLER" }] },
  },
  {
    name: "getShippingProviders",
    call: (shop) => getShippingProviders(shop, "2", { warehouse_region: "DE", buyer_region: "FR" }),
    sent: [
      "GET /logistics/202309/delivery_options/2/shipping_providers",
      { warehouse_region: "DE", buyer_region: "FR" },
    ],
    answer: { shipping_providers: [{ id: "3", name: "DHL" }] },
    read: { shipping_providers: [{ id: "3", name: "DHL" }] },
  },
  {
    name: "getShippingProviders without regions",
    call: (shop) => getShippingProviders(shop, "2"),
    sent: ["GET /logistics/202309/delivery_options/2/shipping_providers"],
    answer: {},
    read: { shipping_providers: [] },
  },
  {
    name: "markPackageAsShipped",
    call: (shop) => markPackageAsShipped(shop, "577", { ...shipment, order_line_item_ids: ["5"] }),
    sent: ["POST /fulfillment/202309/orders/577/packages", {}, { order_line_item_ids: ["5"], ...shipment }],
    answer: { order_id: "577", order_line_item_ids: ["5"], package_id: "1153", warning: { message: "late" } },
    read: { order_id: "577", order_line_item_ids: ["5"], package_id: "1153", warning: "late" },
  },
  {
    name: "markPackageAsShipped for the whole order",
    call: (shop) => markPackageAsShipped(shop, "577", shipment),
    sent: ["POST /fulfillment/202309/orders/577/packages", {}, shipment],
    answer: { package_id: 1153, warning: { message: "" } },
    read: { order_id: null, order_line_item_ids: [], package_id: "1153", warning: null },
  },
  {
    name: "shipPackage",
    call: (shop) => shipPackage(shop, "1153", { self_shipment: shipment }),
    sent: ["POST /fulfillment/202309/packages/1153/ship", {}, { self_shipment: shipment }],
    answer: {},
    read: null,
  },
  {
    name: "getPackage",
    call: (shop) => getPackage(shop, "1153"),
    sent: ["GET /fulfillment/202309/packages/1153"],
    answer: { package_id: "1153", package_status: "PROCESSING", tracking_number: "1Z999", orders: [{ id: "577" }] },
    read: { package_id: "1153", package_status: "PROCESSING", tracking_number: "1Z999", orders: [{ id: "577" }] },
  },
];

describe("a function of the API", () => checkFamilies(CASES));
