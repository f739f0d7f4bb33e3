import type { CallRatesDto } from "../../types";

export type Load = "fine" | "high" | "over";

/** From this share of a budget on, stock, prices and the catalogue wait: the rest is kept for orders and shipments. */
const HIGH = 0.8;

/** The share of a budget in use, 0 to 1. A budget of nothing is all used. */
export const shareOf = (used: number, limit: number): number => (limit > 0 ? Math.min(used / limit, 1) : 1);

/** How near a budget is to its end. Calls that TikTok refused as too many say that it ended before. */
export function loadOf({ used_last_minute, throttled_last_minute }: CallRatesDto, limit: number): Load {
  const share = shareOf(used_last_minute, limit);
  if (share >= 1 || throttled_last_minute > 0) return "over";
  return share >= HIGH ? "high" : "fine";
}

/** Calls of all priorities that wait. */
export const queuedTotal = (queued: Record<string, number>): number =>
  Object.values(queued).reduce((sum, count) => sum + count, 0);
