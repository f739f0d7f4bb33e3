import type { Order } from "../state/model";

const DAY = 86_400;

/**
 * What TikTok expects by when, in epoch seconds; the distances are plausible ones, not documented ones. Those of a pre-order
 * count from its release.
 */
export function deadlines(order: Order) {
  if (order.status === "UNPAID") return {};
  const start = Math.max(order.paid_time ?? order.create_time, order.kind.release_date ?? 0);
  return {
    rts_sla_time: start + 2 * DAY,
    tts_sla_time: start + 3 * DAY,
    cancel_order_sla_time: start + 7 * DAY,
    delivery_sla_time: start + 10 * DAY,
    shipping_due_time: start + 7 * DAY,
    collection_due_time: start + 9 * DAY,
    delivery_due_time: start + 30 * DAY,
  };
}
