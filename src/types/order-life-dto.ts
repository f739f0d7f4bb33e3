/**
 * How far an order has come. It goes forward along `received` → … → `delivered` only; `failed` is left again by a try that
 * succeeds, and `cancelled` is an end.
 */
export type OrderStage =
  /** Heard of; not paid, not released, or not looked at yet. */
  | "received"
  /** In Medusa, its money adds up; TikTok does not let it be shipped yet. */
  | "validated"
  /** To be shipped, or shipped in part. */
  | "processing"
  /** Every parcel has its label, and waits for the carrier. */
  | "label_generated"
  /** The carrier has it. */
  | "shipped"
  | "delivered"
  /** It could not be imported: held for a person, or tried again. */
  | "failed"
  | "cancelled";

/** A buyer's wish to cancel, while TikTok waits for the seller's answer. */
export interface CancelRequestDto {
  cancel_id: string;
  /** Why, in the words that TikTok shows. */
  reason: string | null;
  /** TikTok's ids of the lines that it is about. */
  tiktok_line_ids: string[];
  /** ISO time until which the seller may answer in Seller Center; silence is consent. */
  respond_by: string | null;
}

/** `GET /admin/tiktok-shop/orders/:id/timeline` → `{ timeline }`, oldest first; `id` is the Medusa order's or the record's. */
export interface TimelineEntryDto {
  id: string;
  /** ISO time. When TikTok sent what was heard stands in its `data.sent_at`. */
  at: string;
  kind: "heard" | "read" | "decided" | "written";
  /** What set it off: `webhook 1`, `sweep`, `retry by user_01…`, `backfill`; several when they were worked through at once. */
  cause: string;
  /** A key such as `order.imported`, `shipment.created`, `order.held`. */
  what: string;
  /** Facts beside it: ids, states, amounts, a sentence. Never a buyer's. */
  data: Record<string, TimelineValue>;
}

export type TimelineValue = string | number | boolean | null | string[];
