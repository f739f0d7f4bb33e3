import type { TiktokOrder } from "../tiktok/schemas/order";
import type { ShopSettings } from "../types/shop-settings";
import { stockVariants } from "./bundle";
import type { VariantMatch } from "./order-draft";
import { takesStock } from "./order-kind";
import { hadLeftBefore } from "./past-order";

/**
 * The variants whose stock an order takes, by TikTok's SKU id; none when its goods are not the store's, or had left before
 * the shop was connected.
 */
export const takenVariants = (
  tiktokOrder: Pick<TiktokOrder, "fulfillment_type" | "create_time" | "status" | "line_items">,
  { settings, created_at }: { settings: Pick<ShopSettings, "fbt_reserves_stock">; created_at: Date },
  variants: Map<string, VariantMatch>,
): Map<string, VariantMatch> =>
  takesStock(tiktokOrder, settings) && !hadLeftBefore(tiktokOrder, created_at)
    ? stockVariants(tiktokOrder.line_items, variants)
    : new Map<string, VariantMatch>();
