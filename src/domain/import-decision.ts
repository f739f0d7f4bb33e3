import type { TiktokOrder } from "../tiktok/schemas/order";
import type { ShopSettings } from "../types";
import { isPreOrder } from "./order-kind";
import { normalizeStatus, statusRank } from "./order-status";

export type ImportDecision =
  | { action: "import" }
  | { action: "wait"; reason: "unpaid" | "on_hold" | "pre_order" }
  | { action: "skip"; reason: "cancelled" };

/**
 * What to do with an order that has no Medusa order yet. Paid orders are imported however late they are first seen. A
 * status that TikTok added since is taken as open: imported once the order is paid or is cash on delivery. TikTok keeps a
 * pre-order on hold until its release (orders, 2), so that the same setting decides about it.
 */
export function decideImport(
  tiktokOrder: Pick<TiktokOrder, "status" | "paid_time" | "is_cod" | "order_type" | "release_date">,
  settings: Pick<ShopSettings, "on_hold">,
): ImportDecision {
  const status = normalizeStatus(tiktokOrder.status);
  if (status === "CANCELLED") {
    return { action: "skip", reason: "cancelled" };
  }
  if (status === "UNPAID") {
    return { action: "wait", reason: "unpaid" };
  }
  if (status === "ON_HOLD" && settings.on_hold === "wait") {
    return { action: "wait", reason: isPreOrder(tiktokOrder) ? "pre_order" : "on_hold" };
  }
  if (statusRank(status) === null && tiktokOrder.paid_time === null && !tiktokOrder.is_cod) {
    return { action: "wait", reason: "unpaid" };
  }
  return { action: "import" };
}
