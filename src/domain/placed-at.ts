import type { TiktokOrder } from "../tiktok/schemas/order";

/** When the buyer placed an order; null where TikTok does not say. */
export const placedAt = ({ create_time }: Pick<TiktokOrder, "create_time">): Date | null =>
  create_time ? new Date(create_time * 1000) : null;
