import type { FailureDto } from "./dto";

export type BackfillState = "running" | "paused" | "done" | "failed" | "cancelled";

/** How the orders of a period stand. */
export interface BackfillCountsDto {
  /** Orders of the period that the store knows of. */
  seen: number;
  imported: number;
  waiting: number;
  skipped: number;
  held: number;
  failed: number;
}

/** `GET /admin/tiktok-shop/shops/:id/backfills` → `{ backfills }`, the latest first. */
export interface BackfillDto extends BackfillCountsDto {
  id: string;
  shop_id: string;
  /** ISO times; `to` is exclusive. */
  from: string;
  to: string;
  state: BackfillState;
  /** Orders that TikTok counts in the period; null until it was asked. */
  listed: number | null;
  /** ISO time: every order that was placed before it has been listed. */
  position: string;
  /** TikTok's ids of orders that TikTok counts and the store does not know. */
  missing: string[];
  /** The admin's user id. */
  started_by: string | null;
  started_at: string;
  ended_at: string | null;
  last_error: FailureDto | null;
}
