import type { FailureDto, ImportState } from "./dto";

/** One thing that keeps an order out of Medusa until TikTok or the store puts it right, or a person decides otherwise. */
export interface HoldDto {
  /**
   * `unbalanced`: TikTok's figures do not add up. `incomplete`: TikTok sent no amounts or no lines. `unmatched`: SKUs that no
   * variant stands for.
   * `oversold`: SKUs that the shop's stock locations lack.
   */
  reason: "unbalanced" | "incomplete" | "unmatched" | "oversold";
  /** A sentence that says what is wrong. */
  message: string;
  /** What of it an acceptance covers: anything else holds the order again. */
  keys: string[];
  /** False for what cannot be imported by decision either. */
  can_accept: boolean;
  /** The SKUs that it is about. */
  skus?: HeldSkuDto[];
}

/** A SKU that holds an order. */
export interface HeldSkuDto {
  sku_id: string;
  seller_sku: string | null;
  title: string;
  /** Units of it. */
  quantity: number;
}

/** Units that were sold although the stock location did not have them. */
export interface OversoldDto {
  sku_id: string;
  /** The variant's SKU, or its id. */
  sku: string;
  quantity: number;
  /** Units of it that the order found in stock. */
  in_stock: number;
}

/** `POST /admin/tiktok-shop/orders/bulk`: the same for many orders. */
export interface BulkOrdersDto {
  /** `retry`: read the order again, and try again. `import_anyway`: accept what holds it. */
  action: "retry" | "import_anyway";
  /** 1–100; the plugin's record ids, or Medusa order ids. */
  record_ids: string[];
}

/** How an order stands after it; in the order of `record_ids`. */
export interface BulkOrderResultDto {
  /** As it was asked for. */
  id: string;
  /** Null where there is no such order. */
  tiktok_order_id: string | null;
  medusa_order_id: string | null;
  import_state: ImportState | null;
  /** Why nothing could be done, or what failed. */
  last_error: FailureDto | null;
}

/** The answer of `POST /admin/tiktok-shop/orders/bulk`. */
export interface BulkOrdersResultDto {
  results: BulkOrderResultDto[];
}
