import type { TiktokOrder } from "../tiktok/schemas/order";
import { isZero } from "./money";
import { isCancelled, isDelivered } from "./order-status";
import { isGranted, type ReturnFacts } from "./return-facts";

/** `none`: nothing was to pay. `authorize`: the carrier collects the cash at the door. `capture`: TikTok has the money. */
export type PaymentPlan = "none" | "authorize" | "capture";

type PaidOrder = Pick<TiktokOrder, "is_cod" | "status" | "delivery_time">;

/**
 * How the payment of an imported order stands. Medusa refuses to capture an explicit 0, so a free order has no payment.
 *
 * @param total decimal string: what the buyer pays
 */
export function planPayment(tiktokOrder: PaidOrder, total: string): PaymentPlan {
  if (isZero(total)) {
    return "none";
  }
  const isPaid = isDelivered(tiktokOrder.status) && !isClosedUnseen(tiktokOrder);
  return tiktokOrder.is_cod && !isPaid ? "authorize" : "capture";
}

/**
 * Whether TikTok has closed an order of cash on delivery and names no delivery. It comes there in two ways (orders, 2): from
 * DELIVERED, the cash being paid, or from the way to the buyer, refunded in full. Its refunds tell which.
 */
export const isClosedUnseen = ({ is_cod, status, delivery_time }: PaidOrder): boolean =>
  is_cod && status === "COMPLETED" && delivery_time === null;

/** Whether all of an order that nobody cancelled was refunded: granted requests hold each of its units. */
export function isRefundedInFull(
  { line_items }: Pick<TiktokOrder, "line_items">,
  returns: readonly ReturnFacts[],
): boolean {
  const refunded = new Set(returns.filter(isGranted).flatMap(({ line_ids }) => line_ids));
  return line_items.every(({ id, display_status }) => isCancelled(display_status ?? "") || refunded.has(id));
}

/**
 * How it stands when the order is imported. Of the lines that were cancelled before nobody collected anything: the cash of such
 * an order is captured once they are out of it.
 */
export function planAtImport(tiktokOrder: PaidOrder & Pick<TiktokOrder, "line_items">, total: string): PaymentPlan {
  const plan = planPayment(tiktokOrder, total);
  const isCut = tiktokOrder.line_items.some((line) => isCancelled(line.display_status ?? ""));
  return plan === "capture" && tiktokOrder.is_cod && isCut ? "authorize" : plan;
}
