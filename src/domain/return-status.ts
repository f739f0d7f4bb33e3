import type { ReturnDto } from "../types/dto";

/** How a request stands. `received`: the goods are back, and the refund is granted. `closed`: withdrawn, or given up. */
export type ReturnState = ReturnDto["status"];

type Step = Exclude<ReturnState, "received" | "replaced" | "unknown"> | "granted";

/** TikTok's statuses (returns sheet, 6) in the order of their path; each is what a buyer or seller would call it. */
const STEPS: readonly (readonly [status: string, step: Step])[] = [
  ["RETURN_OR_REFUND_REQUEST_PENDING", "requested"],
  ["REPLACEMENT_REQUEST_PENDING", "requested"],
  ["AWAITING_BUYER_RESPONSE", "requested"],
  ["AWAITING_BUYER_SHIP", "approved"],
  ["BUYER_SHIPPED_ITEM", "in_transit"],
  ["REJECT_RECEIVE_PACKAGE", "rejected"],
  ["REFUND_OR_RETURN_REQUEST_REJECT", "rejected"],
  ["REPLACEMENT_REQUEST_REJECT", "rejected"],
  ["RETURN_OR_REFUND_REQUEST_SUCCESS", "granted"],
  ["RETURN_OR_REFUND_REQUEST_COMPLETE", "refunded"],
  ["REPLACEMENT_REQUEST_REFUND_SUCCESS", "refunded"],
  ["REPLACEMENT_REQUEST_COMPLETE", "closed"],
  ["REPLACEMENT_REQUEST_CANCEL", "closed"],
  ["RETURN_OR_REFUND_REQUEST_CANCEL", "closed"],
];

const RANK: ReadonlyMap<string, number> = new Map(STEPS.map(([status], rank) => [status, rank]));
const STEP: ReadonlyMap<string, Step> = new Map(STEPS);

/** What a status says by itself; null for one that TikTok added since. */
export const returnStep = (status: string): Step | null => STEP.get(status) ?? null;

/** One observation of a return: its status and when TikTok last changed it (epoch seconds). */
export interface ReturnVersion {
  status: string;
  update_time: number | null;
}

/**
 * May `incoming` take the place of `stored`? By TikTok's update_time (absent counts as oldest), then along the path, then by
 * name: a total order, so that any sequence of the same observations ends in the same one. An equal one passes.
 */
export function isLaterReturn(stored: ReturnVersion, incoming: ReturnVersion): boolean {
  const byTime = (incoming.update_time ?? 0) - (stored.update_time ?? 0);
  const byRank = (RANK.get(incoming.status) ?? -1) - (RANK.get(stored.status) ?? -1);
  return (byTime || byRank || (incoming.status >= stored.status ? 0 : -1)) >= 0;
}
