import type { BoxState, FailureDto, InboxEventDto, OutboxTaskDto } from "../../types";

/** A message of either box as the table shows it. */
export interface BoxRow {
  id: string;
  /** Where its name stands among the texts. */
  name: { group: "topics" | "kinds"; key: string };
  /** It is named like a message of TikTok's, and this store looked it up. */
  lookedUp: boolean;
  tiktokOrderIds: string[];
  medusaOrderId: string | null;
  /** Of the listing that it is about. */
  sku: string | null;
  shop: string | null;
  state: BoxState;
  failures: number;
  at: string;
  nextTryAt: string | null;
  error: FailureDto | null;
}

export const rowOfEvent = (event: InboxEventDto): BoxRow => ({
  id: event.id,
  name: { group: "topics", key: String(event.topic) },
  lookedUp: event.looked_up && event.topic !== 0,
  tiktokOrderIds: event.tiktok_order_ids,
  medusaOrderId: null,
  sku: null,
  shop: event.shop?.name ?? null,
  state: event.state,
  failures: event.failures,
  at: event.received_at,
  nextTryAt: event.next_try_at,
  error: event.last_error,
});

export const rowOfTask = (task: OutboxTaskDto): BoxRow => ({
  id: task.id,
  name: { group: "kinds", key: task.kind },
  lookedUp: false,
  tiktokOrderIds: [],
  medusaOrderId: task.medusa_order_id,
  sku: task.sku,
  shop: task.shop.name,
  state: task.state,
  failures: task.failures,
  at: task.created_at,
  nextTryAt: task.next_try_at,
  error: task.last_error,
});
