import type { TiktokOrder } from "../tiktok/schemas/order";
import type { ShopSettings } from "../types/shop-settings";
import { earlyLines } from "./early-lines";
import { heldUnits } from "./held-units";
import { placedAt } from "./placed-at";

/** What is written down of an order that was seen at TikTok, before anything is decided about it. */
export const sightingOf = (tiktokOrder: TiktokOrder, settings: ShopSettings) => ({
  tiktok_order_id: tiktokOrder.id,
  placed_at: placedAt(tiktokOrder),
  held: heldUnits(tiktokOrder, { reserved: false }),
  early: earlyLines(tiktokOrder, settings),
});
