/*
 * Cancellations and returns, in the units of the model: whole minor units and epoch seconds.
 */

/** What a buyer gets back for one unit. */
export interface Refund {
  subtotal: number;
  /** With every fee of the market that has no field of its own. */
  shipping: number;
  tax: number;
  retail_delivery_fee: number;
  buyer_service_fee: number;
}

/** One unit of a request; no refund where nothing was paid. */
export interface RequestLine {
  id: string;
  line_id: string;
  refund: Refund | null;
  /** Of a bundle's unit: its components that the request is about. */
  component_ids: readonly string[];
  /** What the request calls each of them. */
  part_ids: readonly string[];
}

export type Initiator = "SELLER" | "BUYER" | "SYSTEM";

/** In the words of answers and of topic 11; the filter of the search has CANCEL for CANCELLED. */
export type CancelStatus = "PENDING" | "SUCCESS" | "CANCELLED" | "COMPLETE";

export interface Cancellation {
  id: string;
  shop_id: string;
  order_id: string;
  buyer_id: string;
  type: "CANCEL" | "BUYER_CANCEL";
  status: CancelStatus;
  role: Initiator;
  /** The key, and what it says in the shop's language. */
  reason: string;
  reason_text: string;
  lines: RequestLine[];
  /** Whether the units are for sale again once it is complete. */
  replenish: boolean;
  create_time: number;
  update_time: number;
  /** Until when the seller may answer; then TikTok consents. */
  deadline: number | null;
}

export type ReturnStatus =
  | "RETURN_OR_REFUND_REQUEST_PENDING"
  | "AWAITING_BUYER_RESPONSE"
  | "REFUND_OR_RETURN_REQUEST_REJECT"
  | "AWAITING_BUYER_SHIP"
  | "BUYER_SHIPPED_ITEM"
  | "REJECT_RECEIVE_PACKAGE"
  | "RETURN_OR_REFUND_REQUEST_SUCCESS"
  | "RETURN_OR_REFUND_REQUEST_COMPLETE"
  | "RETURN_OR_REFUND_REQUEST_CANCEL"
  | "REPLACEMENT_REQUEST_PENDING"
  | "REPLACEMENT_REQUEST_REJECT"
  | "REPLACEMENT_REQUEST_REFUND_SUCCESS"
  | "REPLACEMENT_REQUEST_CANCEL"
  | "REPLACEMENT_REQUEST_COMPLETE";

export type ReturnType = "REFUND" | "RETURN_AND_REFUND" | "REPLACEMENT";

/** How a request begins, and how it ends when its buyer gives it up. */
export const statusesOf = (type: ReturnType) =>
  type === "REPLACEMENT"
    ? ({ begin: "REPLACEMENT_REQUEST_PENDING", closed: "REPLACEMENT_REQUEST_CANCEL" } as const)
    : ({ begin: "RETURN_OR_REFUND_REQUEST_PENDING", closed: "RETURN_OR_REFUND_REQUEST_CANCEL" } as const);

/** One entry of a return's history. */
export interface ReturnRecord {
  event: string;
  role: "BUYER" | "SELLER" | "OPERATOR" | "SYSTEM";
  reason_text: string;
  note: string;
  create_time: number;
}

export interface ReturnRequest {
  id: string;
  shop_id: string;
  order_id: string;
  buyer_id: string;
  type: ReturnType;
  status: ReturnStatus;
  reason: string;
  reason_text: string;
  lines: RequestLine[];
  arbitration: "IN_PROGRESS" | "SUPPORT_BUYER" | "SUPPORT_SELLER" | null;
  /** What the seller offers instead of the whole amount. */
  offer: number | null;
  offer_refused: boolean;
  keep_item: boolean;
  quick_refund: boolean;
  combined_return_id: string | null;
  /** The request that this one took the place of, and the one that took its place. */
  previous: string | null;
  next: string | null;
  tracking: { number: string; provider_id: string; provider_name: string } | null;
  records: ReturnRecord[];
  create_time: number;
  update_time: number;
  deadline: number | null;
}
