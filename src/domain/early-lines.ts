import type { TiktokOrder } from "../tiktok/schemas/order";
import type { ShopSettings } from "../types/shop-settings";
import { decideImport } from "./import-decision";
import { takesStock } from "./order-kind";
import { isCancelled } from "./order-status";

/**
 * TikTok's ids of the lines whose stock is reserved although the order is not to be imported yet: those of an order that
 * waits, where the shop wants it so. What the order is to take in the end is decided again at every look.
 */
export const earlyLines = (
  tiktokOrder: Parameters<typeof decideImport>[0] & Pick<TiktokOrder, "fulfillment_type" | "line_items">,
  settings: Pick<ShopSettings, "reserve_early" | "on_hold" | "fbt_reserves_stock">,
): string[] =>
  settings.reserve_early && decideImport(tiktokOrder, settings).action === "wait" && takesStock(tiktokOrder, settings)
    ? openLines(tiktokOrder).map(({ id }) => id)
    : [];

/** The lines that nobody cancelled. */
export const openLines = ({ line_items }: Pick<TiktokOrder, "line_items">) =>
  line_items.filter(({ display_status }) => !isCancelled(display_status ?? ""));
