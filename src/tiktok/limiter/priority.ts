/** What a call is for. The most urgent first. */
export const CALL_PRIORITIES = ["fulfillment", "orders", "stock", "price", "catalog", "analytics"] as const;

export type CallPriority = (typeof CALL_PRIORITIES)[number];

/** 1 is the most urgent; Bottleneck's scale goes from 0 to 9. */
export function rankOf(priority: CallPriority): number {
  return CALL_PRIORITIES.indexOf(priority) + 1;
}

/** Orders and shipments have deadlines; they may use the whole budget. Everything else is steady work. */
export function isUrgent(priority: CallPriority): boolean {
  return priority === "fulfillment" || priority === "orders";
}
