import { FAULT_KINDS } from "../gateway/faults";
import { bool, int, string, strings, type Fields } from "../gateway/facts/fact";
import { TOO_MANY_FORMS } from "../gateway/too-many";
import { FEES } from "../state/model";
import { ORDER_TYPES } from "../state/order-kind";
import { DELIVERY_MODES } from "../webhooks/delivery";

/* What the operations of the control API take, checked before they run. */

const need = { required: true } as const;

export const NEW_SELLER: Fields = { name: string(need), base_region: string(need) };

export const NEW_SHOP: Fields = {
  seller_open_id: string(need),
  name: string(need),
  region: string(need),
  seller_type: string({ enum: ["LOCAL", "CROSS_BORDER"] }),
  warehouses: int({ min: 1, max: 10 }),
};

export const NEW_LISTING: Fields = {
  shop_id: string(need),
  title: string(need),
  description: string(),
  status: string({ enum: ["ACTIVATE", "DRAFT", "PENDING", "FAILED", "SELLER_DEACTIVATED", "FREEZE", "DELETED"] }),
  skus: {
    type: "object[]",
    required: true,
    fields: {
      seller_sku: string(),
      name: string(),
      price: string(need),
      stock: int({ required: true, min: 0 }),
      external_sku_id: string(),
      barcode: string(),
    },
  },
};

export const STOCK: Fields = {
  shop_id: string(need),
  seller_sku: string(need),
  quantity: int({ required: true, min: 0 }),
};
export const SHOP_CHANGES: Fields = { name: string(), refuse_zero_stock: bool(), batch_returns: bool() };
export const APP_CHANGES: Fields = {
  redirect_url: string(),
  webhook_url: string(),
  scopes: strings(),
  secret: string(),
};
export const DEAUTHORIZE: Fields = { app_key: string(need), open_id: string(need) };

export const ADDRESS: Fields = Object.fromEntries(
  [
    "name",
    "first_name",
    "last_name",
    "phone_number",
    "address_line1",
    "address_line2",
    "postal_code",
    "post_town",
    "drop_off_location",
  ].map((name) => [name, string()]),
);

export const PLACE_ORDER: Fields = {
  shop_id: string(need),
  lines: {
    type: "object[]",
    required: true,
    fields: {
      seller_sku: string(),
      sku_id: string(),
      quantity: int({ required: true, min: 1, max: 1000 }),
      price: string(),
      seller_discount: string(),
      platform_discount: string(),
      is_gift: bool(),
      components: {
        type: "object[]",
        fields: { seller_sku: string(), sku_id: string(), quantity: int({ required: true, min: 1, max: 100 }) },
      },
    },
  },
  paid: bool(),
  hold: bool(),
  is_cod: bool(),
  is_sample_order: bool(),
  order_type: string({ enum: ORDER_TYPES }),
  release_date: int({ min: 1 }),
  replaces: string(),
  exchange_of: string(),
  shipping_fee: string(),
  shipping_fee_seller_discount: string(),
  shipping_fee_platform_discount: string(),
  shipping_fee_cofunded_discount: string(),
  tax_rate: string(),
  fees: { type: "object", fields: Object.fromEntries(FEES.map((fee) => [fee, string()])) },
  shipping_type: string({ enum: ["SELLER", "TIKTOK", "TIKTOK_DIGITAL"] }),
  fulfillment_type: string({ enum: ["FULFILLMENT_BY_SELLER", "FULFILLMENT_BY_TIKTOK"] }),
  buyer_message: string(),
  buyer_user_id: string(),
  address: { type: "object", fields: ADDRESS },
};

/** The page's order form: one SKU. */
export const QUICK_ORDER: Fields = {
  shop_id: string(need),
  seller_sku: string(need),
  quantity: int({ required: true, min: 1, max: 1000 }),
  seller_discount: string(),
  platform_discount: string(),
  shipping_fee: string(),
  paid: bool(),
  hold: bool(),
};

const LIFE: Fields = { seed: int({ min: 0 }), advance_seconds: int({ min: 0, max: 366 * 86_400 }) };
export const GENERATE: Fields = {
  count: int({ min: 1, max: 10_000 }),
  shop_id: string(),
  region: string(),
  to_ship: bool(),
  unmatched: bool(),
  live_steps: int({ min: 0, max: 100_000 }),
  ...LIFE,
};
export const LIVE: Fields = { order_ids: strings(), steps: int({ required: true, min: 1, max: 100_000 }), ...LIFE };

export const SHIP: Fields = { line_ids: strings(), tracking_number: string(), shipping_provider_id: string() };
const seconds = int({ required: true, min: 0, max: 366 * 86_400 });
export const CARRIERS: Fields = { collect_after: seconds, deliver_after: seconds, complete_after: seconds };
export const REQUEST_CANCEL: Fields = { reason: string(), line_ids: strings(), replenish: bool() };
export const CANCEL: Fields = { initiator: string({ enum: ["SELLER", "BUYER", "SYSTEM"] }), ...REQUEST_CANCEL };
export const RETURN: Fields = {
  type: string({ enum: ["REFUND", "RETURN_AND_REFUND", "REPLACEMENT"] }),
  line_ids: strings(),
  component_ids: strings(),
  amount: string(),
  reason: string(),
  combined_return_id: string(),
  quick_refund: bool(),
};
export const DECISION: Fields = { decision: string(need), buyer_keep_item: bool(), amount: string() };
export const RETURN_SHIPMENT: Fields = { tracking_number: string() };
export const OUTCOME: Fields = { outcome: string({ required: true, enum: ["SUPPORT_BUYER", "SUPPORT_SELLER"] }) };
export const ANSWER: Fields = { accepted: { ...bool(), required: true } };
export const MODE: Fields = { mode: string({ required: true, enum: DELIVERY_MODES }), count: int({ min: 1 }) };
export const REDELIVER: Fields = { new_id: bool() };
export const ADVANCE: Fields = { seconds: int({ required: true, min: 0, max: 10 * 366 * 86_400 }) };

export const FAULT: Fields = {
  kind: string({ required: true, enum: FAULT_KINDS }),
  endpoint: string(),
  times: int({ min: 1 }),
  delay_ms: int({ min: 0, max: 60_000 }),
  retry_after: int({ min: 0 }),
};

const day = 86_400;
export const SKEW: Fields = { seconds: int({ required: true, min: -day, max: day }) };
export const TOO_MANY_FORM: Fields = { form: string({ required: true, enum: TOO_MANY_FORMS }) };
export const QUOTA: Fields = {
  calls: int({ required: true, min: 0 }),
  seconds: int({ required: true, min: 1 }),
};
