import type { TiktokCancellation } from "../tiktok/schemas/cancellations";
import type { TiktokOrder } from "../tiktok/schemas/order";
import type { CancelRequestDto } from "../types/order-life-dto";
import { cancellationState } from "./cancellation";
import { isCancelled } from "./order-status";

/**
 * The buyer's wish to cancel that waits for the seller. TikTok takes silence for consent.
 *
 * @param cancellations those that were read; none may also mean that nothing asked for them
 * @param known what was noted the last time
 */
export function openRequest(
  { status, is_buyer_request_cancel }: Pick<TiktokOrder, "status" | "is_buyer_request_cancel">,
  cancellations: TiktokCancellation[],
  known: CancelRequestDto | null,
): CancelRequestDto | null {
  if (isCancelled(status)) return null;
  if (cancellations.length === 0) return is_buyer_request_cancel ? known : null;
  const asked = cancellations.find((cancellation) => cancellationState(cancellation) === "asked");
  if (!asked) return null;
  const deadline = asked.seller_next_action_response.find((action) => action.deadline !== null)?.deadline ?? null;
  return {
    cancel_id: asked.cancel_id,
    reason: asked.cancel_reason_text ?? asked.cancel_reason,
    tiktok_line_ids: asked.cancel_line_items.map(({ order_line_item_id }) => order_line_item_id),
    respond_by: deadline === null ? null : new Date(deadline * 1000).toISOString(),
  };
}
