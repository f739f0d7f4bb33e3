import { z } from "@medusajs/framework/zod";
import { amount, epochSeconds, flag, id, listOf, text } from "./common";
import { page } from "./page";
import { nextAction, refundOrNull } from "./refund";

/** The id of another request; TikTok writes `"0"` for none. */
const otherId = text.transform((value) => (value === "0" ? null : value));

/** One unit of what a bundle's unit is made of, of which it alone may come back. */
const returnSubLineItem = z.object({ sub_order_line_item_id: text, sku_id: text, seller_sku: text });

const returnLineItem = z.object({
  return_line_item_id: id,
  order_line_item_id: id,
  sku_id: text,
  seller_sku: text,
  refund_amount: refundOrNull,
  return_sub_line_items: listOf(returnSubLineItem),
});

const returnShippingFee = z.object({
  currency: text,
  seller_paid_return_shipping_fee: amount,
  platform_paid_return_shipping_fee: amount,
  buyer_paid_return_shipping_fee: amount,
});

/**
 * A row of `POST /return_refund/202602/returns/search`. A request that the buyer edits is closed and names its successor in
 * `next_return_id`: of both, only the one that ends as complete was refunded.
 */
export const returnOrder = z.object({
  return_id: id,
  order_id: id,
  /** REFUND (the buyer keeps the item), RETURN_AND_REFUND or REPLACEMENT. */
  return_type: text,
  return_status: z.string(),
  /** IN_PROGRESS, SUPPORT_BUYER, SUPPORT_SELLER or CLOSED, where TikTok was asked to decide. */
  arbitration_status: text,
  role: text,
  return_reason: text,
  return_reason_text: text,
  create_time: epochSeconds,
  update_time: epochSeconds,
  shipment_type: text,
  return_method: text,
  return_tracking_number: text,
  return_provider_id: text,
  return_provider_name: text,
  pre_return_id: otherId,
  next_return_id: otherId,
  is_combined_return: flag,
  combined_return_id: otherId,
  can_buyer_keep_item: flag,
  /** TikTok has refunded at once: the receipt of the goods cannot be refused. */
  is_quick_refund: flag,
  seller_proposed_return_type: text,
  partial_refund: z
    .object({ currency: text, amount })
    .nullish()
    .transform((value) => value ?? null),
  buyer_rejected_partial_refund: flag,
  seller_next_action_response: listOf(nextAction),
  refund_amount: refundOrNull,
  shipping_fee_amount: listOf(returnShippingFee),
  return_line_items: listOf(returnLineItem),
});

/** What is left of a row that came in another shape than is documented: enough to see to it. It stops none beside it. */
const unreadReturn = z.object({
  return_id: id,
  order_id: id,
  return_status: z.string().catch(""),
  update_time: epochSeconds.catch(null),
});

export const returnPage = page
  .extend({ return_orders: listOf(z.union([returnOrder, unreadReturn])) })
  .transform(({ return_orders, ...rest }) => ({
    ...rest,
    return_orders: return_orders.filter((row): row is TiktokReturnOrder => "return_line_items" in row),
    unread: return_orders.filter((row) => !("return_line_items" in row)),
  }));

/** The data of `GET /return_refund/202309/returns/{return_id}/records`: what was done, by whom and when. */
export const returnRecords = z.object({
  records: listOf(
    z.object({
      event: text,
      role: text,
      description: text,
      reason_text: text,
      note: text,
      create_time: epochSeconds,
    }),
  ),
});

export type TiktokReturnOrder = z.output<typeof returnOrder>;
export type TiktokReturnPage = z.output<typeof returnPage>;
export type TiktokReturnRecord = z.output<typeof returnRecords>["records"][number];
