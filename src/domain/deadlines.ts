import type { TiktokOrder } from "../tiktok/schemas/order";
import type { OrderPanelDto } from "../types";
import { isShippedByPlatform } from "./order-kind";
import { isCancelled } from "./order-status";

type Deadline = OrderPanelDto["deadlines"][number];
type Times = Pick<
  TiktokOrder,
  "status" | "fulfillment_type" | "rts_sla_time" | "tts_sla_time" | "cancel_order_sla_time" | "delivery_sla_time"
>;

/**
 * What TikTok expects of the seller by when, as ISO times: only what it set, in the order in which it falls due. Nothing is
 * expected for an order that was cancelled, nor for one that the platform ships itself.
 */
export function deadlines(tiktokOrder: Times): Deadline[] {
  if (isCancelled(tiktokOrder.status) || isShippedByPlatform(tiktokOrder)) return [];
  const times: [Deadline["key"], number | null][] = [
    ["ship_by", tiktokOrder.rts_sla_time],
    ["collect_by", tiktokOrder.tts_sla_time],
    ["auto_cancel_at", tiktokOrder.cancel_order_sla_time],
    ["deliver_by", tiktokOrder.delivery_sla_time],
  ];
  return times.flatMap(([key, seconds]) => (seconds ? [{ key, at: new Date(seconds * 1000).toISOString() }] : []));
}
