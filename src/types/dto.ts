import type { DisconnectedShopDto } from "./erase-dto";
import type { HoldDto, OversoldDto } from "./hold-dto";
import type { KindNote } from "./order-kind-dto";
import type { CancelRequestDto, OrderStage } from "./order-life-dto";
import type { ShopSettings } from "./shop-settings";
import type { HeardTopicDto, ShopWebhooksDto } from "./webhook-dto";

/** How a box row or an order record stands, with the sentence for the person who looks at it. */
export interface FailureDto {
  /** A sentence that says what happened and what to do. */
  message: string;
  /** TikTok's numeric code, if TikTok answered. */
  code: number | null;
  /** TikTok's request id, to quote to its support. */
  request_id: string | null;
  /** ISO time. */
  at: string;
}

export type SellerStatus = "active" | "reauthorize";

/** `GET /admin/tiktok-shop/connections` */
export interface ConnectionsDto {
  apps: { key: string; service_id: string; console_topics: HeardTopicDto[] }[];
  sellers: SellerDto[];
  /** Shops that are not connected any more and whose buyers are still known here. */
  disconnected_shops: DisconnectedShopDto[];
  /** Where TikTok must reach this store. */
  webhook_url: string;
  /** What a person has to see to, the latest first. */
  alerts: AlertDto[];
}

/** `GET /admin/tiktok-shop/alerts` → `{ alerts }`; each is emitted once as `tiktok_shop.alert_raised` with its id. */
export interface AlertDto {
  id: string;
  severity: "warning" | "critical";
  /** A sentence that says what happened and what to do. */
  message: string;
  /** ISO time. */
  raised_at: string;
  seller_id: string | null;
  shop_id: string | null;
}

export interface SellerDto {
  id: string;
  name: string;
  /** ISO-2 */
  base_region: string;
  app_key: string;
  status: SellerStatus;
  /** ISO times. */
  access_token_expires_at: string;
  refresh_token_expires_at: string;
  /** When the consent itself ends, as TikTok announced it; null until it does. */
  authorization_expires_at: string | null;
  granted_scopes: string[];
  /** Scopes that the plugin needs and the consent lacks. */
  missing_scopes: string[];
  last_error: FailureDto | null;
  shops: ShopDto[];
}

export type ShopStatus = "active" | "paused";

export interface ShopDto {
  id: string;
  /** TikTok's shop id. */
  tiktok_shop_id: string;
  name: string;
  /** TikTok's region code; the United Kingdom is GB. */
  region: string;
  /** ISO 4217, upper case. */
  currency: string;
  seller_type: "LOCAL" | "CROSS_BORDER";
  status: ShopStatus;
  sales_channel: { id: string; name: string };
  stock_location: { id: string; name: string };
  further_stock_locations: { id: string; name: string }[];
  settings: ShopSettings;
  webhooks: ShopWebhooksDto;
  /** Topics that only Partner Center can switch on, for all shops of the app. */
  console_topics: HeardTopicDto[];
  /** Listings of TikTok tied to variants of this store, and those without a match. Each up to 1000; 1001 is more. */
  links: { linked: number; unmatched: number };
  /** SKUs whose stock TikTok did not take at the last try, and why it refused the latest of them. */
  stock: { refused: number; last_error: FailureDto | null };
  /** Of its orders, each up to 1000; 1001 is more. */
  counts: { orders: number; failed: number };
}

/** `GET /admin/tiktok-shop/shops/:id/shipping-providers` */
export interface ShippingProvidersDto {
  shipping_providers: { id: string; name: string }[];
}

/** `POST /admin/tiktok-shop/connections` → where to send the browser. */
export interface ConsentDto {
  consent_url: string;
}

/** `POST /admin/tiktok-shop/shops/:id` */
export interface UpdateShopDto {
  settings?: Partial<ShopSettings>;
  sales_channel_id?: string;
  stock_location_id?: string;
  status?: ShopStatus;
}

/**
 * `GET /admin/tiktok-shop/shops/:id/disconnect-preview`, and of sellers: what a disconnection would do.
 * `DELETE /admin/tiktok-shop/shops/:id` and `/sellers/:id` answer with what it did.
 */
export interface DisconnectPreviewDto {
  shops: { id: string; name: string }[];
  deletes: {
    sku_links: number;
    held_units: number;
    open_tasks: number;
    /** The seller's tokens go with the seller's last shop. */
    tokens: boolean;
  };
  keeps: {
    /** TikTok orders with their native orders. */
    orders: number;
  };
}

export type ImportState =
  /** Known, nothing decided yet. */
  | "received"
  /** Unpaid or on hold: nothing to import yet. */
  | "waiting"
  /** A complete native order exists. */
  | "imported"
  /** Does not add up or lacks something: a person decides. */
  | "held"
  /** The last try failed; it is tried again. */
  | "failed"
  /** Cancelled before it was imported. */
  | "skipped";

/** One row of TikTok's own money: amounts are decimal strings in the order's currency, as TikTok sent them. */
export interface MoneyRowDto {
  key: string;
  /** Signed as it adds to the total: discounts are negative. */
  amount: string;
}

export interface MoneyDto {
  /** ISO 4217, upper case. */
  currency: string;
  /** In the order TikTok prints them; they sum to `total`. */
  rows: MoneyRowDto[];
  total: string;
}

/**
 * `GET /admin/tiktok-shop/orders/:id` → `{ tiktok_order }`, null for orders of other channels; `:id` is the Medusa order's, or
 * the record's. `POST …/retry` and `POST …/accept` answer with the same.
 */
export interface OrderPanelDto {
  /** The plugin's own id of the order: the one to name a held order by, which is not in Medusa yet. */
  record_id: string;
  tiktok_order_id: string;
  shop: { id: string; name: string; region: string };
  /** TikTok's order status, e.g. AWAITING_SHIPMENT. */
  status: string;
  import_state: ImportState;
  /** What keeps it out of Medusa; empty unless it is held. */
  held_for: HoldDto[];
  /** Who decided to import it all the same, and when (ISO time). */
  accepted: { by: string | null; at: string } | null;
  /** Units that were not in stock when it came in, and are still to be packed. */
  oversold: OversoldDto[];
  stage: OrderStage;
  /** What is special about it, once it is in Medusa. */
  kind: KindNote;
  /** The buyer's data was erased, here for good. */
  erased: boolean;
  money: MoneyDto | null;
  /** ISO times of what TikTok expects of the seller; only those that TikTok set, none once it is cancelled. */
  deadlines: { key: "ship_by" | "collect_by" | "auto_cancel_at" | "deliver_by"; at: string }[];
  shipments: ShipmentDto[];
  returns: ReturnDto[];
  cancel_request: CancelRequestDto | null;
  /** Whether the seller may cancel it on TikTok now, as a whole or in part. */
  can_cancel: boolean;
  /**
   * The order's payment in Medusa; null where nothing was to pay. TikTok moves the money in either case. `tiktok`: the
   * plugin's provider refuses what TikTok has not confirmed. `system`: Medusa's provider records whatever it is told.
   * `on_delivery`: the carrier has yet to collect the cash.
   */
  payment: { provider: "tiktok" | "system"; on_delivery: boolean } | null;
  last_error: FailureDto | null;
  /** ISO times. */
  tiktok_updated_at: string | null;
  synced_at: string | null;
}

/** A return or refund that a buyer asked for, as TikTok has it. */
export interface ReturnDto {
  tiktok_return_id: string;
  /** REFUND (the buyer keeps the goods), RETURN_AND_REFUND or REPLACEMENT. */
  type: string;
  /** `replaced`: the buyer edited the request, and another took its place. `unknown`: TikTok has a new word for it. */
  status:
    "requested" | "approved" | "in_transit" | "received" | "refunded" | "rejected" | "closed" | "replaced" | "unknown";
  /** Decimal string; null where TikTok names none. */
  refund_amount: string | null;
  /** ISO 4217, upper case. */
  currency: string | null;
  /** ISO time until which the seller may answer; silence is consent. */
  deadline: string | null;
  /** Whether its goods went back into stock. */
  restocked: boolean;
}

export interface ShipmentDto {
  outbox_id: string;
  fulfillment_id: string;
  tracking_number: string | null;
  state: "pending" | "sent" | "failed";
  last_error: FailureDto | null;
}
