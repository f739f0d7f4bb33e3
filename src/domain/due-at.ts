import { deadlines } from "./deadlines";
import { isShipped } from "./order-status";

type Times = Parameters<typeof deadlines>[0];

/** Nothing can be shipped yet: the buyer has not paid, or TikTok still holds the order. */
const NOT_YET = new Set(["UNPAID", "ON_HOLD"]);

/**
 * The next of TikTok's deadlines that asks the seller to get the parcel away; null once the carrier has it, before it may be
 * shipped, and for orders that the platform ships itself. A status that TikTok added since counts as to be shipped.
 */
export function dueAt(tiktokOrder: Times): Date | null {
  const { status } = tiktokOrder;
  if (NOT_YET.has(status) || isShipped(status)) return null;
  const asks = deadlines(tiktokOrder).filter(
    ({ key }) => key !== "deliver_by" && !(key === "ship_by" && status === "AWAITING_COLLECTION"),
  );
  const [first] = asks.map(({ at }) => Date.parse(at)).sort((a, b) => a - b);
  return first === undefined ? null : new Date(first);
}
