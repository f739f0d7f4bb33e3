import type { ShopSettings } from "../../types/shop-settings";

/** The settings of a new shop; settings added later are filled in from here when a row is read. */
export const DEFAULT_SETTINGS: ShopSettings = {
  on_hold: "wait",
  platform_discount: "lowers_order",
  unmatched_skus: "plain_line",
  sku_match_by: ["seller_sku"],
  oversold: "import",
  reserve_early: false,
  customers: "none",
  fbt_reserves_stock: false,
  restock_returns: "never",
  further_stock_location_ids: [],
  emit_order_placed: false,
  default_shipping_provider_id: null,
  carriers: {},
};
