import type { Cancellation, CancelStatus } from "../state/aftersales";
import type { Order } from "../state/model";
import { refundAmount, unitView } from "./refund";

export const cancelStatusName = (status: CancelStatus) => `CANCELLATION_REQUEST_${status}` as const;

/** A row of `POST /return_refund/202602/cancellations/search`. */
export function cancellationView(order: Order, cancellation: Cancellation) {
  const { deadline, lines } = cancellation;
  return {
    cancel_id: cancellation.id,
    order_id: order.id,
    cancel_type: cancellation.type,
    cancel_status: cancelStatusName(cancellation.status),
    role: cancellation.role,
    cancel_reason: cancellation.reason,
    cancel_reason_text: cancellation.reason_text,
    create_time: cancellation.create_time,
    update_time: cancellation.update_time,
    should_replenish_stock: cancellation.replenish && cancellation.status === "COMPLETE",
    seller_next_action_response: deadline === null ? [] : [{ action: "SELLER_RESPOND_CANCEL", deadline }],
    ...refundAmount(order, lines),
    cancel_line_items: lines.map((line) => ({
      cancel_line_item_id: line.id,
      ...unitView(order, line),
      ...refundAmount(order, [line]),
    })),
  };
}
