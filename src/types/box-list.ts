import type { FailureDto } from "./dto";

/** `stale`: older or newer than TikTok sends; kept, and not acted on. */
export type BoxState = "open" | "done" | "dead" | "stale";
export type TaskState = "open" | "done" | "dead";

/** Something that TikTok said, or that a sweep or a person had looked up: a row of the inbox. */
export interface InboxEventDto {
  id: string;
  /** TikTok's number of the topic; 0 for what this store looked up by itself. */
  topic: number;
  /** Not sent by TikTok: a sweep found it, or a person asked for it, whatever its topic. */
  looked_up: boolean;
  state: BoxState;
  /** Null when it names no shop, or one that is not connected. */
  shop: { id: string; name: string; region: string } | null;
  tiktok_order_ids: string[];
  /** Tries that failed since it came in or was replayed. */
  failures: number;
  /** ISO times; when it is tried next, if it is open. */
  received_at: string;
  settled_at: string | null;
  next_try_at: string | null;
  last_error: FailureDto | null;
  /** What this store does about it; `nothing`: it is kept only. */
  reaction: "orders" | "seller" | "returns" | "nothing";
}

/** `GET /admin/tiktok-shop/inbox`, the latest first */
export interface InboxDto {
  events: InboxEventDto[];
  /** To be sent as `cursor` for the next page; null at the end. */
  next_cursor: string | null;
}

/** `GET /admin/tiktok-shop/inbox/:id` → `{ event }` */
export interface InboxEventDetailDto extends InboxEventDto {
  app_key: string;
  /** TikTok's id of the notification; null where it had none. */
  notification_id: string | null;
  /** JSON with its ids, statuses, times and amounts; everything else reads `[hidden]`. Null: deleted, or there was none. */
  body: unknown;
}

/** Something that TikTok is to be told: a row of the outbox. */
export interface OutboxTaskDto {
  id: string;
  /** `shipment`, `stock` and the like. */
  kind: string;
  key: string;
  shop: { id: string; name: string; region: string };
  /** The Medusa order that it is about. */
  medusa_order_id: string | null;
  /** Of the listing whose stock it is about: its seller SKU, or TikTok's id of it. */
  sku: string | null;
  state: TaskState;
  failures: number;
  /** ISO times; when it is tried next, if it is open. */
  created_at: string;
  settled_at: string | null;
  next_try_at: string | null;
  last_error: FailureDto | null;
}

/** `GET /admin/tiktok-shop/outbox` */
export interface OutboxDto {
  tasks: OutboxTaskDto[];
  next_cursor: string | null;
}

/** `GET /admin/tiktok-shop/box-counts`: what was given up, and what was kept without being acted on. */
export interface BoxCountsDto {
  inbox: { dead: number; stale: number };
  outbox: { dead: number };
}

/** `POST /admin/tiktok-shop/inbox/replay` and `/outbox/replay`: what became of each, in the order asked for. */
export interface ReplayDto {
  results: {
    id: string;
    /** `waiting`: tried and to be tried again, or not tried yet. `failed`: given up again. */
    outcome: "done" | "waiting" | "failed" | "not_found";
    error: FailureDto | null;
  }[];
}
