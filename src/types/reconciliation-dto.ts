import type { FailureDto, ImportState } from "./dto";

/**
 * How an order differs. `missing`: TikTok has it, paid, and Medusa has not. `unread`: TikTok sent it in another shape than its
 * documentation says. `total`, `refund`: decimal amounts. `lines`: units that are sold still. `tracking`: how many of TikTok's
 * tracking numbers there are.
 */
export interface Difference {
  kind: "missing" | "unread" | "status" | "total" | "lines" | "tracking" | "cancellation" | "refund";
  /** What each side has, as each calls it. */
  tiktok: string;
  medusa: string;
}

export interface DifferingOrderDto {
  tiktok_order_id: string;
  /** Null where Medusa has no order. */
  medusa_order_id: string | null;
  import_state: ImportState;
  differences: Difference[];
  /** Why the last try failed, or what holds the order. */
  last_error: FailureDto | null;
}

/** `GET /admin/tiktok-shop/shops/:id/reconciliation?from&to` → `{ reconciliation }` */
export interface ReconciliationDto {
  id: string;
  shop_id: string;
  /** ISO times; `to` is exclusive. */
  from: string;
  to: string;
  state: "running" | "done" | "failed";
  /** Orders that TikTok has of the period. */
  tiktok: number;
  /** Those of them that Medusa has. */
  medusa: number;
  /** Those that Medusa has to have, and has not or has otherwise; the first 1,000 of them are in `orders`. */
  differs: number;
  orders: DifferingOrderDto[];
  started_at: string;
  ended_at: string | null;
  last_error: FailureDto | null;
}

/** `POST /admin/tiktok-shop/shops/:id/reconciliation/repair` */
export interface RepairDto {
  /** What became of each order that differed. */
  orders: (DifferingOrderDto & { repaired: boolean })[];
  reconciliation: ReconciliationDto;
}
