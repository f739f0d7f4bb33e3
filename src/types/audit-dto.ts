/** One call to TikTok, or one action in this store. Bodies, buyers and secrets are not noted. */
export interface AuditEntryDto {
  id: string;
  /** ISO time. */
  at: string;
  /** `refusal`: what came from outside and was turned away. */
  kind: "call" | "action" | "refusal";
  app_key: string | null;
  shop_id: string | null;
  seller_id: string | null;
  /** `POST /order/202309/orders/search`, or the action's name. */
  what: string;
  /** The admin's user id; null for the plugin itself. */
  actor_id: string | null;
  outcome: "ok" | "error";
  /** TikTok's numeric code. */
  code: number | null;
  request_id: string | null;
  http_status: number | null;
  duration_ms: number | null;
  waited_ms: number | null;
  attempt: number | null;
}

/** `GET /admin/tiktok-shop/audit`, newest first. */
export interface AuditDto {
  entries: AuditEntryDto[];
  /** To be sent as `cursor` for the next page; null at the end. */
  next_cursor: string | null;
}
