import type { TiktokOrder } from "../tiktok/schemas/order";
import { isZero } from "./money";
import { isCancelled, isDelivered } from "./order-status";

/** `none`: nothing was to pay. `authorize`: the carrier collects the cash at the door. `capture`: TikTok has the money. */
export type PaymentPlan = "none" | "authorize" | "capture";

/**
 * How the payment of an imported order stands. Medusa refuses to capture an explicit 0, so a free order has no payment.
 *
 * @param total decimal string: what the buyer pays
 */
export function planPayment(tiktokOrder: Pick<TiktokOrder, "is_cod" | "status">, total: string): PaymentPlan {
  if (isZero(total)) {
    return "none";
  }
  return tiktokOrder.is_cod && !isDelivered(tiktokOrder.status) ? "authorize" : "capture";
}

/**
 * How it stands when the order is imported. Of the lines that were cancelled before nobody collected anything: the cash of such
 * an order is captured once they are out of it.
 */
export function planAtImport(
  tiktokOrder: Pick<TiktokOrder, "is_cod" | "status" | "line_items">,
  total: string,
): PaymentPlan {
  const plan = planPayment(tiktokOrder, total);
  const isCut = tiktokOrder.line_items.some((line) => isCancelled(line.display_status ?? ""));
  return plan === "capture" && tiktokOrder.is_cod && isCut ? "authorize" : plan;
}
