import type { TiktokOrder } from "../tiktok/schemas/order";
import { isCancelled, statusRank } from "./order-status";

type Followed = Pick<TiktokOrder, "status" | "line_items">;

const AWAITING_SHIPMENT = statusRank("AWAITING_SHIPMENT") ?? 0;

/** Whether an order is past the point at which all of it waits to be shipped: from its first unit on, or cancelled. */
export const isPastPacking = ({ status, line_items }: Followed): boolean =>
  (statusRank(status) ?? 0) > AWAITING_SHIPMENT || line_items.some((line) => line.tracking_number !== null);

/** Whether an order that was just imported is further on than an import brings it: shipped or cancelled, if only in part. */
export const needsFollowing = (tiktokOrder: Followed): boolean =>
  isPastPacking(tiktokOrder) || tiktokOrder.line_items.some((line) => isCancelled(line.display_status ?? ""));
