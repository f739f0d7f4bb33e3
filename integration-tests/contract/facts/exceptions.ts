import type { FieldType } from "./facts";

/** A field that TikTok has, although no OpenAPI file names it. */
export interface ExtraField {
  call: string;
  path: string;
  type: FieldType;
  source: string;
}

/** A value that TikTok sends, although its reference does not list it. */
export interface ExtraValue {
  call: string;
  path: string;
  value: string | number;
  source: string;
}

/** A field, with what is below it, of a shape that two calls share and that only one of them has. */
export interface ReadElsewhere {
  call: string;
  path: string;
  /** The call that has it, and where. */
  at: string;
  found: string;
  source: string;
}

/** A later version of a call than the OpenAPI files have: it has their fields, and those of {@link EXTRA_FIELDS}. */
export interface LaterVersion {
  path: string;
  like: string;
  source: string;
}

const AFTERSALES = "reference pages of 30 April 2026: 202602 is the latest version of this call";

export const LATER_VERSIONS: readonly LaterVersion[] = [
  ["/return_refund/202602/cancellations/search", "/return_refund/202309/cancellations/search"],
  ["/return_refund/202602/cancellations", "/return_refund/202309/cancellations"],
  [
    "/return_refund/202602/orders/{order_id}/aftersale_eligibility",
    "/return_refund/202512/orders/{order_id}/aftersale_eligibility",
  ],
  ["/return_refund/202602/returns/search", "/return_refund/202309/returns/search"],
].map(([path = "", like = ""]) => ({ path, like, source: AFTERSALES }));

const PROVIDERS = "GET /logistics/202309/delivery_options/{delivery_option_id}/shipping_providers";
const NEEDED_IN_EU = "release note of 26 March 2026: shops in the EU must name both regions";

const ORDER_CALLS = ["GET /order/202507/orders", "GET /order/202309/orders", "POST /order/202309/orders/search"];

/** The units of a bundle. */
const SUB_ITEM = ["id", "sku_id", "product_id", "product_name", "sku_name", "seller_sku", "display_status", "currency"];
const SUB_PRICES = ["original_price", "sale_price", "seller_discount", "platform_discount"];

const RETURN_SEARCH = "POST /return_refund/202602/returns/search";
const SUB_LINES = "data.return_orders[].return_line_items[].return_sub_line_items[]";

/** What a search of returns says of a bundle's components. */
const SUB_LINE_FIELDS = [
  ...["return_sub_line_item_id", "return_line_item_id", "sub_order_line_item_id", "order_line_item_id"],
  ...["sku_id", "sku_name", "product_name", "seller_sku", "product_image.url", "refund_amount.currency"],
  ...["refund_total", "refund_subtotal", "refund_shipping_fee", "refund_tax"].map((name) => `refund_amount.${name}`),
  ...["refund_amount.retail_delivery_fee", "refund_amount.buyer_service_fee"],
];
const SUB_LINE_SIZES = ["product_image.width", "product_image.height"];
const subLine = (name: string, type: FieldType): ExtraField => ({
  call: RETURN_SEARCH,
  path: `${SUB_LINES}.${name}`,
  type,
  source: AFTERSALES,
});

export const EXTRA_FIELDS: readonly ExtraField[] = [
  ...ORDER_CALLS.flatMap((call) =>
    [...SUB_ITEM, ...SUB_PRICES].map((name) => ({
      call,
      path: `data.orders[].line_items[].sub_item_info[].${name}`,
      type: "string" as const,
      source: "reference pages of Get Order Detail and Get Order List, 30 April 2026",
    })),
  ),
  { call: PROVIDERS, path: "query.warehouse_region", type: "string", source: NEEDED_IN_EU },
  { call: PROVIDERS, path: "query.buyer_region", type: "string", source: NEEDED_IN_EU },
  {
    call: "POST /return_refund/202602/cancellations/search",
    path: "data.cancellations[].should_replenish_stock",
    type: "bool",
    source: AFTERSALES,
  },
  {
    call: RETURN_SEARCH,
    path: "data.return_orders[].is_quick_refund",
    type: "bool",
    source: AFTERSALES,
  },
  ...SUB_LINE_FIELDS.map((name) => subLine(name, "string")),
  ...SUB_LINE_SIZES.map((name) => subLine(name, "int")),
];

export const EXTRA_VALUES: readonly ExtraValue[] = [
  ...ORDER_CALLS.map((call) => ({
    call,
    path: "data.orders[].split_or_combine_tag",
    value: "",
    source: "the example answers of Get Order Detail and Get Order List: empty for an order in one package",
  })),
  {
    call: "webhook 1",
    path: "data.order_status",
    value: "PARTIALLY_SHIPPING",
    source: "a status of Get Order Detail that the topic's page leaves out; that the topic is sent for it is assumed",
  },
];

const PRODUCT_SEARCH = "POST /product/202502/products/search";
const PRODUCT_DETAIL = "GET /product/202309/products/{product_id}";
const SHARED_SHAPE = "the rows of a search have no such field in TikTok's files; one shape reads rows and details";

export const READ_ELSEWHERE: readonly ReadElsewhere[] = [
  {
    call: PRODUCT_SEARCH,
    path: "data.products[].skus[].price.sale_price",
    at: PRODUCT_DETAIL,
    found: "data.skus[].price.sale_price",
    source: "a published answer of this call, of July 2026, has no such field, although the files name it",
  },
  {
    call: PRODUCT_SEARCH,
    path: "data.products[].skus[].external_sku_id",
    at: PRODUCT_DETAIL,
    found: "data.skus[].external_sku_id",
    source: SHARED_SHAPE,
  },
  {
    call: PRODUCT_SEARCH,
    path: "data.products[].skus[].identifier_code",
    at: PRODUCT_DETAIL,
    found: "data.skus[].identifier_code.code",
    source: SHARED_SHAPE,
  },
  {
    call: PRODUCT_SEARCH,
    path: "data.products[].skus[].sales_attributes",
    at: PRODUCT_DETAIL,
    found: "data.skus[].sales_attributes[].value_id",
    source: SHARED_SHAPE,
  },
];
