import type { TiktokCancellation } from "../tiktok/schemas/cancellations";
import type { TiktokOrder } from "../tiktok/schemas/order";
import { cancellationState } from "./cancellation";
import { isCancelled, isShipped } from "./order-status";

/** Markets in which TikTok cancels single units of an order. */
const BY_LINE = ["US", "GB"];

export const cancelsLines = (region: string): boolean => BY_LINE.includes(region);

/** How an order stands, as far as its seller's cancelling it goes. */
export interface CancelFacts {
  region: string;
  /** TikTok's; null before the order was read. */
  status: string | null;
  /** The buyer's own wish to cancel waits for an answer. */
  asked: boolean;
}

/** Why the seller cannot cancel an order now, as a sentence; null when he can. */
export function whyNotCancellable({ region, status, asked }: CancelFacts): string | null {
  if (status === null) return "The order has not been read from TikTok yet. Retry it first.";
  if (isCancelled(status)) return "The order is cancelled on TikTok already.";
  if (isShipped(status)) return SHIPPED;
  if (status === "AWAITING_COLLECTION" && region !== "US") return PACKED;
  if (status === "PARTIALLY_SHIPPING" && !cancelsLines(region)) return PART_SHIPPED;
  return asked ? "The buyer asked to cancel this order. Answer that in Seller Center." : null;
}

/** The lines that are left to be cancelled of those that are wanted, or of the whole order. */
export function linesToCancel(
  { status, line_items }: Pick<TiktokOrder, "status" | "line_items">,
  cancellations: TiktokCancellation[],
  wanted: readonly string[] | null,
): string[] {
  if (isCancelled(status)) return [];
  const covered = new Set(
    cancellations
      .filter((cancellation) => cancellationState(cancellation) === "settled" || isOwnAndOpen(cancellation))
      .flatMap(({ cancel_line_items }) => cancel_line_items.map(({ order_line_item_id }) => order_line_item_id)),
  );
  return line_items
    .filter(({ id }) => wanted === null || wanted.includes(id))
    .filter(({ id, display_status }) => !covered.has(id) && !isCancelled(display_status ?? ""))
    .map(({ id }) => id);
}

/** TikTok has not settled yet what the seller asked for. */
const isOwnAndOpen = (cancellation: TiktokCancellation): boolean =>
  cancellation.cancel_type !== "BUYER_CANCEL" && cancellationState(cancellation) === "asked";

const SHIPPED =
  "The order has been shipped, so it cannot be cancelled any more. Grant a return or a refund in TikTok's Seller Center.";
const PART_SHIPPED =
  "A part of the order has been shipped, and in this market TikTok cancels whole orders only. Grant a return or a refund in " +
  "TikTok's Seller Center.";
const PACKED =
  "The parcel waits for its carrier, and in this market TikTok stops it for nobody. Grant a return or a refund in TikTok's " +
  "Seller Center.";
