/** Policies of one shop, as stored and as the admin form shows them. */
export interface ShopSettings {
  /** `wait`: an order on hold is imported once TikTok releases it. `import`: at once, its address filled in later. */
  on_hold: "wait" | "import";
  /**
   * What TikTok pays of a price. `lowers_order`: the Medusa order is what the buyer paid. `is_revenue`: it is what the seller
   * earns, so its total is TikTok's total and the discounts that TikTok pays.
   */
  platform_discount: "lowers_order" | "is_revenue";
  /**
   * An order with a SKU that no variant stands for. `plain_line`: the line comes in with TikTok's words and takes no stock.
   * `hold`: the order waits until the SKU is matched. `draft_product`: a draft product is made for the SKU.
   */
  unmatched_skus: "plain_line" | "hold" | "draft_product";
  /**
   * By what a listing is tied to a variant, the first that fits. `seller_sku`: TikTok's seller SKU and the variant's SKU.
   * `barcode`: the listing's code and the variant's barcode, EAN or UPC. `external_id`: the listing's external SKU id and the
   * variant's id or `metadata.external_id`. Without any, a person ties them.
   */
  sku_match_by: ("seller_sku" | "barcode" | "external_id")[];
  /**
   * An order of what the shop's stock locations lack. `import`: it comes in as a back-order, and is flagged. `hold`: it waits until
   * the stock comes, or a person decides.
   */
  oversold: "import" | "hold";
  /**
   * Reserve the stock of orders that wait to be imported, unpaid ones and those on hold, so that the store's other channels
   * cannot sell it. Off by default: most unpaid orders are never paid.
   */
  reserve_early: boolean;
  /**
   * Who an order's customer is. `none`: the order has TikTok's relay address, and no customer. `guest`: a guest for each
   * address. `one_per_buyer`: one customer for each of TikTok's buyers. None of them has an account.
   */
  customers: "none" | "guest" | "one_per_buyer";
  /** Reserve the stock locations' stock for orders that TikTok ships from its own warehouse. Off by default. */
  fbt_reserves_stock: boolean;
  /**
   * Put goods that a buyer sent back into stock once TikTok says that they arrived. `never` by default: a person has to see
   * whether they can be sold again.
   */
  restock_returns: "never" | "when_received";
  /**
   * Stock locations that the shop sells from besides its main one, by id, in the order in which orders take from them; each
   * once, and not the main one. TikTok gets what all of them have. Empty by default.
   */
  further_stock_location_ids: string[];
  /** Emit Medusa's `order.placed` for orders of this shop. Off by default: subscribers often write to the buyer. */
  emit_order_placed: boolean;
  /** TikTok's shipping provider for shipments whose carrier is not known. */
  default_shipping_provider_id: string | null;
  /** Carrier name as this store uses it → TikTok's shipping provider id. Names compare without case, spaces and punctuation. */
  carriers: Record<string, string>;
}
