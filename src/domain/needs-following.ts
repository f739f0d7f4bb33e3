import type { TiktokOrder } from "../tiktok/schemas/order";
import { isCancelled, statusRank } from "./order-status";

const AWAITING_SHIPMENT = statusRank("AWAITING_SHIPMENT") ?? 0;

/** Whether an order that was just imported is further on than an import brings it: shipped or cancelled, if only in part. */
export const needsFollowing = ({ status, line_items }: Pick<TiktokOrder, "status" | "line_items">): boolean =>
  (statusRank(status) ?? 0) > AWAITING_SHIPMENT ||
  line_items.some((line) => line.tracking_number !== null || isCancelled(line.display_status ?? ""));
