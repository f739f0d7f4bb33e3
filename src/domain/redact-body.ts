/** In place of a value that is not shown. */
export const HIDDEN = "[hidden]";

/** What a value of a known field looks like. One that looks otherwise is hidden, whatever its field is called. */
const SHAPES = {
  id: /^[\w:.-]{1,128}$/,
  word: /^[A-Za-z][A-Za-z0-9_]{0,63}$/,
  time: /^(?:\d{1,13}|\d{4}-\d\d-\d\dT[\d:.]{5,18}Z?)$/,
  amount: /^-?\d{1,15}(?:\.\d{1,9})?$/,
  currency: /^[A-Z]{3}$/,
} as const;

const FIELDS: Record<keyof typeof SHAPES, string[]> = {
  id: [
    "tts_notification_id",
    "shop_id",
    "order_id",
    "order_ids",
    "order_id_list",
    "main_order_id",
    "line_item_id",
    "order_line_item_id",
    "return_line_item_id",
    "sub_return_line_item_id",
    "sku_return_request_id",
    "package_id",
    "cancel_id",
    "return_id",
    "reverse_order_id",
    "aftersales_request_id",
    "rma_id",
    "product_id",
    "product_ids",
    "added_product_ids",
    "removed_product_ids",
    "combined_listing_id",
    "sku_id",
    "activity_id",
    "category_id",
    "previous_category_id",
    "current_category_id",
    "warehouse_id",
    "event_id",
    "idempotency_key",
  ],
  word: [
    "order_status",
    "status",
    "sc_type",
    "role_type",
    "cancellations_role",
    "cancel_status",
    "return_role",
    "return_type",
    "return_status",
    "reverse_event_type",
    "reverse_order_status",
    "aftersales_request_status",
    "rma_status",
    "refund_status",
    "invoice_status",
    "invalid_reason",
    "change_source",
    "changed_fields",
    "change_type",
    "product_types",
    "activity_type",
    "product_level",
    "alert_type",
    "current_inventory_status",
    "trigger_source",
    "platform",
    "region",
  ],
  time: [
    "timestamp",
    "create_time",
    "update_time",
    "expiration_time",
    "occurred_at",
    "refund_timestamp",
    "aftersales_request_create_time",
    "aftersales_request_update_time",
    "rma_create_time",
    "rma_update_time",
  ],
  amount: [
    "type",
    "refund_total",
    "lead_days",
    "low_stock_threshold",
    "total_quantity",
    "available_quantity",
    "creator_reserved_quantity",
    "campaign_reserved_quantity",
    "committed_quantity",
    "total_available_quantity",
    "total_committed_quantity",
    "in_shop_quantity",
    "campaign_locked_quantity",
    "creator_locked_quantity",
    "total_quantity_delta",
    "available_quantity_delta",
    "committed_quantity_delta",
    "in_shop_quantity_delta",
    "campaign_locked_quantity_delta",
    "creator_locked_quantity_delta",
  ],
  currency: ["currency", "refund_currency"],
};

const SHAPE_OF = new Map(
  (Object.keys(FIELDS) as (keyof typeof SHAPES)[]).flatMap((shape) =>
    FIELDS[shape].map((field): [string, RegExp] => [field, SHAPES[shape]]),
  ),
);

/** What TikTok calls its fields. A key of another form could be a value itself. */
const FIELD_NAME = /^[a-z][a-z0-9_]{0,63}$/;

/**
 * The body of an event as it may be shown: its structure with TikTok's ids, statuses, times and amounts. Everything else is
 * hidden unless this file names its field: a list of what to hide would miss what TikTok adds tomorrow.
 *
 * @param value JSON, read without losing digits
 */
export function redactBody(value: unknown, field = ""): unknown {
  if (Array.isArray(value)) return value.map((entry) => redactBody(entry, field));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry], index) => {
        const known = FIELD_NAME.test(key);
        return [known ? key : `${HIDDEN} ${index + 1}`, redactBody(entry, known ? key : "")];
      }),
    );
  }
  if (value === null || typeof value === "boolean") return value;
  return SHAPE_OF.get(field)?.test(String(value)) ? value : HIDDEN;
}
