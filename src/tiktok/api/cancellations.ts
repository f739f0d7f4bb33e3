import type { ShopClient } from "../client";
import type { CallOptions, Endpoint } from "../endpoint";
import type { TiktokResult } from "../error";
import {
  aftersaleEligibility,
  cancellationPage,
  cancelled,
  rejectReasons,
  type TiktokAftersaleEligibility,
  type TiktokCancellationPage,
  type TiktokRejectReason,
} from "../schemas/cancellations";
import { nothing } from "../schemas/page";

const SEARCH: Endpoint<"shop"> = {
  entity: "shop",
  method: "POST",
  path: "/return_refund/202602/cancellations/search",
  priority: "orders",
  effect: "read",
};
const CANCEL: Endpoint<"shop"> = { ...SEARCH, path: "/return_refund/202602/cancellations", effect: "write" };
const APPROVE: Endpoint<"shop"> = { ...CANCEL, path: "/return_refund/202309/cancellations/{cancel_id}/approve" };
const REJECT: Endpoint<"shop"> = { ...CANCEL, path: "/return_refund/202309/cancellations/{cancel_id}/reject" };
const ELIGIBILITY: Endpoint<"shop"> = {
  ...SEARCH,
  method: "GET",
  path: "/return_refund/202602/orders/{order_id}/aftersale_eligibility",
};
const REASONS: Endpoint<"shop"> = { ...SEARCH, method: "GET", path: "/return_refund/202309/reject_reasons" };

/** Times are epoch seconds: `_ge` from, `_lt` until and without. */
export interface CancellationFilter {
  cancel_ids?: readonly string[];
  order_ids?: readonly string[];
  buyer_user_ids?: readonly string[];
  /** CANCEL, BUYER_CANCEL. */
  cancel_types?: readonly string[];
  cancel_status?: readonly string[];
  create_time_ge?: number;
  create_time_lt?: number;
  update_time_ge?: number;
  update_time_lt?: number;
  /** Of `cancel_reason_text`, such as `en-US`. */
  locale?: string;
}

export interface CancellationSearch {
  /** 1–50 */
  page_size: number;
  page_token?: string;
  sort_field?: "create_time" | "update_time";
  sort_order?: "ASC" | "DESC";
  filter?: CancellationFilter;
}

/** What may be repeated: TikTok takes the same key once. 255 characters at most. */
export interface DecisionOptions extends CallOptions {
  idempotency_key?: string;
}

/** A page of cancellations, requested ones and settled ones, oldest first unless told otherwise. */
export function searchCancellations(
  shop: ShopClient,
  { filter, ...query }: CancellationSearch,
  { priority }: CallOptions = {},
): Promise<TiktokResult<TiktokCancellationPage>> {
  return shop.call(SEARCH, { query: { ...query }, body: filter, schema: cancellationPage, priority });
}

/**
 * Cancels an order as its seller, or single units of it: US and UK only, 25005010 elsewhere.
 *
 * @param cancellation.cancel_reason a key for the order's market and status; 25001021 is a key for another status
 */
export function cancelOrder(
  shop: ShopClient,
  { order_id, cancel_reason, order_line_item_ids }: CancelOrder,
  { priority }: CallOptions = {},
): Promise<TiktokResult<{ cancel_id: string; cancel_status: string | null }>> {
  return shop.call(CANCEL, { body: { order_id, cancel_reason, order_line_item_ids }, schema: cancelled, priority });
}

export interface CancelOrder {
  order_id: string;
  cancel_reason: string;
  /** The whole order when left out. */
  order_line_item_ids?: readonly string[];
}

/** Whether the seller can cancel an order now, and for which reasons. */
export function getCancelEligibility(
  shop: ShopClient,
  order_id: string,
  { priority }: CallOptions = {},
): Promise<TiktokResult<TiktokAftersaleEligibility>> {
  const query = { initiate_aftersale_user: "SELLER", request_types: "CANCEL" };
  return shop.call(ELIGIBILITY, { path: { order_id }, query, schema: aftersaleEligibility, priority });
}

/** Grants a buyer's request: what it names is cancelled and refunded. */
export function approveCancellation(
  shop: ShopClient,
  cancel_id: string,
  { priority, idempotency_key }: DecisionOptions = {},
): Promise<TiktokResult<null>> {
  return shop.call(APPROVE, { path: { cancel_id }, query: { idempotency_key }, schema: nothing, priority });
}

/** Refuses a buyer's request, with a reason that {@link getRejectReasons} names. */
export function rejectCancellation(
  shop: ShopClient,
  cancel_id: string,
  { reject_reason, comment }: { reject_reason: string; comment?: string },
  { priority, idempotency_key }: DecisionOptions = {},
): Promise<TiktokResult<null>> {
  const body = { reject_reason, comment };
  return shop.call(REJECT, { path: { cancel_id }, query: { idempotency_key }, body, schema: nothing, priority });
}

/** The reasons for which a request, a cancellation or a return, may be refused now. */
export function getRejectReasons(
  shop: ShopClient,
  { return_or_cancel_id, locale }: { return_or_cancel_id: string; locale?: string },
  { priority }: CallOptions = {},
): Promise<TiktokResult<{ reasons: TiktokRejectReason[] }>> {
  return shop.call(REASONS, { query: { return_or_cancel_id, locale }, schema: rejectReasons, priority });
}
