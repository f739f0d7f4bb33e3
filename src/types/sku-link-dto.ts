/** A SKU of TikTok and the variant it stands for. */
export interface SkuLinkDto {
  sku_id: string;
  product_id: string;
  seller_sku: string | null;
  /** What it is called on TikTok. */
  title: string | null;
  /** Null while it is unmatched. */
  variant_id: string | null;
  /** Who tied it: a rule, the draft product that was made for it, or a person, whose word no rule changes. */
  linked_by: "rule" | "draft" | "person" | null;
  /** Orders that wait for it to be matched: their lines are plain, or they are held. */
  waiting_orders: number;
}

/** `GET /admin/tiktok-shop/shops/:id/sku-links?unmatched=true&q=`; `count` is over all pages. */
export interface SkuLinksDto {
  sku_links: SkuLinkDto[];
  count: number;
  limit: number;
  offset: number;
}

/** `POST /admin/tiktok-shop/shops/:id/sku-links/:sku_id`: the variant that a person says it is. */
export interface MatchSkuDto {
  variant_id: string;
}
