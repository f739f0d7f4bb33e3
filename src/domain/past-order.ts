import type { TiktokOrder } from "../tiktok/schemas/order";
import { isShipped } from "./order-status";

/** Whether an order was placed before its shop was connected. TikTok's times are whole seconds. */
export const isFromBefore = (placedAt: Date | null, connectedAt: Date): boolean =>
  placedAt !== null && placedAt.getTime() < Math.floor(connectedAt.getTime() / 1000) * 1000;

/**
 * Whether the goods of a return came back after the shop was connected, as far as can be told: those that came before were
 * counted by whoever counted the stock then.
 */
export const cameBackSince = ({ update_time }: { update_time: number | null }, connectedAt: Date): boolean =>
  update_time !== null && update_time >= Math.floor(connectedAt.getTime() / 1000);

/**
 * Whether an order's goods had left before its shop was connected, as far as can be told: it is from before, and shipped. The
 * stock that the store counts now does not have them any more, so the order takes nothing of it.
 */
export const hadLeftBefore = (
  { create_time, status }: Pick<TiktokOrder, "create_time" | "status">,
  connectedAt: Date,
): boolean => isShipped(status) && isFromBefore(create_time ? new Date(create_time * 1000) : null, connectedAt);
