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
  create_time: number;
  update_time: number;
  /** Until when the seller may answer; then TikTok consents. */
  deadline: number | null;
}
