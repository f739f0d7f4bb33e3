import type { OrderPanelDto } from "../../types";

type Deadline = OrderPanelDto["deadlines"][number];
export type Urgency = "met" | "open" | "soon" | "late";

const dayMs = 86_400_000;
const shipped = ["AWAITING_COLLECTION", "IN_TRANSIT", "DELIVERED", "COMPLETED", "CANCELLED"];
const collected = ["IN_TRANSIT", "DELIVERED", "COMPLETED", "CANCELLED"];
const delivered = ["DELIVERED", "COMPLETED", "CANCELLED"];

/** Statuses in which the deadline no longer asks anything of the merchant. A status that is not known leaves it open. */
const over: Record<Deadline["key"], readonly string[]> = {
  ship_by: shipped,
  auto_cancel_at: collected,
  collect_by: collected,
  deliver_by: delivered,
};

/** How pressing a deadline is while TikTok's order is in `status`: `soon` is the last day before it. */
export function urgencyOf(deadline: Deadline, status: string, now: number): Urgency {
  if (over[deadline.key]?.includes(status)) return "met";
  const left = Date.parse(deadline.at) - now;
  if (left <= 0) return "late";
  return left < dayMs ? "soon" : "open";
}
