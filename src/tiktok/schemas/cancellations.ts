import { z } from "@medusajs/framework/zod";
import { epochSeconds, flag, id, listOf, text } from "./common";
import { page } from "./page";
import { nextAction, refundOrNull } from "./refund";

const cancelLineItem = z.object({
  cancel_line_item_id: id,
  order_line_item_id: id,
  sku_id: text,
  seller_sku: text,
  refund_amount: refundOrNull,
});

/**
 * A row of `POST /return_refund/202602/cancellations/search`. A closed request is CANCELLATION_REQUEST_CANCEL in the filter
 * and CANCELLATION_REQUEST_CANCELLED in answers: take both.
 */
export const cancellation = z.object({
  cancel_id: id,
  order_id: id,
  /** CANCEL by the seller or the system; BUYER_CANCEL waits for the seller's answer. */
  cancel_type: text,
  cancel_status: z.string(),
  role: text,
  cancel_reason: text,
  cancel_reason_text: text,
  create_time: epochSeconds,
  update_time: epochSeconds,
  /** Whether the units are for sale again; null where TikTok does not say. */
  should_replenish_stock: z
    .boolean()
    .nullish()
    .transform((value) => value ?? null),
  seller_next_action_response: listOf(nextAction),
  refund_amount: refundOrNull,
  cancel_line_items: listOf(cancelLineItem),
});

/** What is left of a row that came in another shape than is documented: enough to see to it. It stops none beside it. */
const unreadCancellation = z.object({
  cancel_id: id,
  order_id: id,
  cancel_status: z.string().catch(""),
  update_time: epochSeconds.catch(null),
});

export const cancellationPage = page
  .extend({ cancellations: listOf(z.union([cancellation, unreadCancellation])) })
  .transform(({ cancellations, ...rest }) => ({
    ...rest,
    cancellations: cancellations.filter((row): row is TiktokCancellation => "cancel_line_items" in row),
    unread: cancellations.filter((row) => !("cancel_line_items" in row)),
  }));

/** The data of `POST /return_refund/202602/cancellations`. */
export const cancelled = z.object({ cancel_id: id, cancel_status: text });

/** The data of `GET /return_refund/202602/orders/{order_id}/aftersale_eligibility`: what may be asked for, by SKU and kind. */
export const aftersaleEligibility = z.object({
  sku_eligibility: listOf(
    z.object({
      line_item_eligibility: listOf(
        z.object({ request_type: text, eligible: flag, available_reason_names: listOf(z.string()) }),
      ),
    }),
  ),
});

/** The data of `GET /return_refund/202309/reject_reasons`. */
export const rejectReasons = z.object({ reasons: listOf(z.object({ name: z.string(), text })) });

export type TiktokCancellation = z.output<typeof cancellation>;
export type TiktokCancellationPage = z.output<typeof cancellationPage>;
export type TiktokAftersaleEligibility = z.output<typeof aftersaleEligibility>;
export type TiktokRejectReason = z.output<typeof rejectReasons>["reasons"][number];
