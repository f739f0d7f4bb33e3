import { MathBN } from "@medusajs/framework/utils";
import type { TiktokCancellation } from "../tiktok/schemas/cancellations";
import type { TiktokOrder } from "../tiktok/schemas/order";
import type { TiktokReturnOrder } from "../tiktok/schemas/returns";
import { lineCancellations, settledCancellations } from "./cancellation";
import { decimal, plain, sum, ZERO } from "./money";
import { isCancelled } from "./order-status";
import { orderTotal } from "./order-total";
import type { PlatformDiscountMode } from "./platform-funding";
import { returnFacts, withSuccessors } from "./return-facts";
import { returnRefunds } from "./return-refunds";
import type { OrderFunding } from "./unit-funding";

/**
 * What of an order's payment goes back in all, by TikTok's cancellations and returns, as the order counts it. Where it counts
 * what TikTok paid as revenue, that goes back with what is cancelled or returned, and all of it with the order.
 *
 * @returns a decimal string
 */
export function refundedAmount(
  tiktokOrder: Pick<TiktokOrder, "status" | "line_items" | "payment">,
  { cancellations, returns }: { cancellations: TiktokCancellation[]; returns: TiktokReturnOrder[] },
  { mode, funding }: { mode: PlatformDiscountMode; funding: OrderFunding },
): string {
  const ofReturns = returnRefunds(withSuccessors(returns.map(returnFacts), predecessorsOf(returns)), funding);
  const ofCancellations = isCancelled(tiktokOrder.status)
    ? settledCancellations(cancellations).flatMap(({ refund_amount }) => refund_amount?.refund_total ?? [])
    : lineCancellations(tiktokOrder, cancellations, funding).flatMap(({ amount }) => amount ?? []);
  const total = sum([ZERO, ...[...ofReturns.map(({ amount }) => amount), ...ofCancellations].map(decimal)]);
  if (!isCancelled(tiktokOrder.status) || total.isZero()) return plain(total);
  const paid = orderTotal(tiktokOrder, mode);
  // A cancellation may count what was given back for a return before: no more goes back than was paid.
  return mode === "is_revenue" ? paid : plain(MathBN.min(total, paid));
}

/** By a request's id, the one that it took the place of. */
export const predecessorsOf = (returns: readonly TiktokReturnOrder[]): Map<string, string> =>
  new Map(
    returns.flatMap(({ return_id, pre_return_id }) => (pre_return_id ? [[return_id, pre_return_id] as const] : [])),
  );
