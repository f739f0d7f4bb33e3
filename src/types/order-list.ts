import type { FailureDto, ImportState } from "./dto";
import type { OversoldDto } from "./hold-dto";
import type { OrderStage } from "./order-life-dto";

/** An order of the channel as the list shows it. */
export interface OrderListItemDto {
  /** The plugin's own id of it. */
  record_id: string;
  tiktok_order_id: string;
  /** Null while there is no native order. */
  medusa_order: { id: string; display_id: number } | null;
  shop: { id: string; name: string; region: string };
  /** TikTok's order status; null before it was read. */
  status: string | null;
  import_state: ImportState;
  stage: OrderStage;
  /** A decimal string, as TikTok sent it; null before it was read. */
  total: { amount: string; currency: string } | null;
  /** ISO time at which the buyer ordered. */
  placed_at: string;
  /** ISO time by which TikTok wants the parcel on its way; null when nothing is to be shipped. */
  due_at: string | null;
  /** What was not in stock when the order came in, and is still to be packed: back-orders. */
  oversold: OversoldDto[];
  last_error: FailureDto | null;
}

/** `GET /admin/tiktok-shop/orders` */
export interface OrderListDto {
  orders: OrderListItemDto[];
  /** To be sent as `cursor` for the next page; null at the end. */
  next_cursor: string | null;
}

/** `GET /admin/tiktok-shop/order-counts`: what wants a look in the connected shops. */
export interface OrderCountsDto {
  held: number;
  failed: number;
  /** Held, failed, or complete with something that did not work afterwards. */
  attention: number;
  /** To be shipped within the next hours, or too late already. */
  late: number;
}
