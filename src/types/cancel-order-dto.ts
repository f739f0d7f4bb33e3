/** Why a seller may cancel an order on TikTok. */
export interface CancelReasonDto {
  /** TikTok's. */
  key: string;
  /** In English; the admin has its own words for the keys that it knows. */
  label: string;
}

/** A unit that can be cancelled by itself. */
export interface CancelLineDto {
  /** TikTok's id of the line. */
  id: string;
  title: string;
}

/** `GET /admin/tiktok-shop/orders/:id/cancel-reasons` */
export interface CancelOptionsDto {
  reasons: CancelReasonDto[];
  /** Empty where TikTok cancels whole orders only. */
  lines: CancelLineDto[];
}

/** `POST /admin/tiktok-shop/orders/:id/cancel` */
export interface CancelOrderDto {
  /** A key that TikTok offers; it refuses any other. */
  reason: string;
  /** 1–2000: TikTok's ids of lines, or those of Medusa's line items; what is not shipped when left out. */
  line_item_ids?: string[];
}

/** What became of it. */
export interface CancelOutcomeDto {
  /** `pending`: TikTok has not answered yet, or the order is yet to follow it here; either is tried again by itself. */
  state: "done" | "pending" | "failed";
  message: string;
}
