/*
 * What the simulated TikTok Shop knows. Money is whole minor units (cents, pence; whole yen), times are epoch seconds.
 */

import type { Component, OrderKind } from "./order-kind";

export interface App {
  key: string;
  secret: string;
  service_id: string;
  redirect_url: string;
  /** Where Partner Center's console sends webhooks that no shop-specific address takes. */
  webhook_url: string | null;
  /** Topics that are switched on in the console. */
  console_topics: number[];
  /** What a seller grants to this app. */
  scopes: string[];
}

export interface Seller {
  open_id: string;
  name: string;
  base_region: string;
}

export interface Warehouse {
  id: string;
  entity_id: string;
  name: string;
  effect_status: "ENABLED" | "DISABLED" | "RESTRICTED";
  type: "SALES_WAREHOUSE" | "RETURN_WAREHOUSE";
  is_default: boolean;
}

export interface WebhookSetting {
  event_type: string;
  address: string;
  create_time: number;
  update_time: number;
}

export interface Shop {
  id: string;
  seller_open_id: string;
  name: string;
  region: string;
  currency: string;
  seller_type: "LOCAL" | "CROSS_BORDER";
  cipher: string;
  code: string;
  warehouses: Warehouse[];
  seller_delivery_option_id: string;
  tiktok_delivery_option_id: string;
  /** App key → event type → setting. */
  webhooks: Map<string, Map<string, WebhookSetting>>;
  /** inventory/update answers 12052055 to a quantity of 0. */
  refuse_zero_stock: boolean;
  /** Returns are told by topics 64, 65 and 67 instead of 12. */
  batch_returns: boolean;
}

export interface Stock {
  warehouse_id: string;
  available: number;
  committed: number;
}

export interface Sku {
  id: string;
  product_id: string;
  seller_sku: string;
  name: string;
  price: number;
  stock: Stock[];
  external_sku_id: string;
  barcode: string;
}

export type ProductStatus =
  "ACTIVATE" | "DRAFT" | "PENDING" | "FAILED" | "SELLER_DEACTIVATED" | "PLATFORM_DEACTIVATED" | "FREEZE" | "DELETED";

export interface Product {
  id: string;
  shop_id: string;
  title: string;
  description: string;
  status: ProductStatus;
  create_time: number;
  update_time: number;
  skus: Sku[];
}

export type OrderStatus =
  | "UNPAID"
  | "ON_HOLD"
  | "AWAITING_SHIPMENT"
  | "PARTIALLY_SHIPPING"
  | "AWAITING_COLLECTION"
  | "IN_TRANSIT"
  | "DELIVERED"
  | "COMPLETED"
  | "CANCELLED";

export interface Line {
  id: string;
  product_id: string;
  sku_id: string;
  seller_sku: string;
  product_name: string;
  sku_name: string;
  original_price: number;
  seller_discount: number;
  platform_discount: number;
  sale_price: number;
  tax: number;
  is_gift: boolean;
  /** What a gift costs in the shop; 0 for what is paid for. */
  gift_retail_price: number;
  package_id: string | null;
  /** Of a bundle; empty for an ordinary unit. */
  components: Component[];
  /** Who took this unit out of the order, and why. */
  cancelled: { initiator: "SELLER" | "BUYER" | "SYSTEM"; reason: string } | null;
}

/** Fees of single markets, each added to what the buyer pays. */
export const FEES = [
  "small_order_fee",
  "retail_delivery_fee",
  "buyer_service_fee",
  "handling_fee",
  "shipping_insurance_fee",
  "item_insurance_fee",
  "item_insurance_tax",
  "distance_shipping_fee",
  "distance_fee",
] as const;
export type Fee = (typeof FEES)[number];

export interface OrderMoney {
  currency: string;
  original_total_product_price: number;
  seller_discount: number;
  platform_discount: number;
  sub_total: number;
  original_shipping_fee: number;
  shipping_fee_seller_discount: number;
  shipping_fee_platform_discount: number;
  shipping_fee_cofunded_discount: number;
  shipping_fee: number;
  product_tax: number;
  shipping_fee_tax: number;
  tax: number;
  fees: Record<Fee, number>;
  total_amount: number;
}

export interface District {
  level: string;
  level_name: string;
  name: string;
  iso_code: string;
}

export interface Address {
  name: string;
  first_name: string;
  last_name: string;
  phone_number: string;
  address_line1: string;
  address_line2: string;
  postal_code: string;
  region_code: string;
  post_town: string;
  districts: District[];
  drop_off_location: string;
}

export interface Package {
  id: string;
  order_id: string;
  line_ids: string[];
  status: "TO_FULFILL" | "PROCESSING" | "FULFILLING" | "COMPLETED" | "CANCELLED";
  tracking_number: string;
  shipping_provider_id: string;
  shipping_provider_name: string;
  create_time: number;
  update_time: number;
  rts_time: number | null;
}

export interface Order {
  id: string;
  shop_id: string;
  status: OrderStatus;
  is_on_hold_order: boolean;
  kind: OrderKind;
  shipping_type: "SELLER" | "TIKTOK" | "TIKTOK_DIGITAL";
  fulfillment_type: "FULFILLMENT_BY_SELLER" | "FULFILLMENT_BY_TIKTOK";
  is_cod: boolean;
  is_sample_order: boolean;
  is_buyer_request_cancel: boolean;
  has_updated_recipient_address: boolean;
  warehouse_id: string;
  buyer_id: string;
  buyer_email: string;
  buyer_nickname: string;
  buyer_message: string;
  payment_method_name: string;
  address: Address;
  money: OrderMoney;
  tax_rate: string;
  lines: Line[];
  packages: Package[];
  cancellation: { initiator: "SELLER" | "BUYER" | "SYSTEM"; reason: string; cancel_id: string } | null;
  create_time: number;
  update_time: number;
  paid_time: number | null;
  hold_ends_at: number | null;
  rts_time: number | null;
  collection_time: number | null;
  delivery_time: number | null;
  completed_time: number | null;
  cancel_time: number | null;
  request_cancel_time: number | null;
}
