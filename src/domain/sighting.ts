import type { TiktokOrder } from "../tiktok/schemas/order";
import { earlyLines } from "./early-lines";
import { heldUnits } from "./held-units";
import { placedAt } from "./placed-at";
import { sellerSkus } from "./seller-skus";

/** What is written down of an order as soon as it is seen, before anything is decided about it. */
export interface Sighting {
  tiktok_order_id: string;
  placed_at: Date | null;
  /** Of its lines, as they are searched by. */
  seller_skus: string[];
  /** Units that its buyer holds, one entry a SKU. */
  held: { sku_id: string; quantity: number }[];
  /** TikTok's ids of the lines whose stock may be reserved from now on. */
  early: string[];
}

export const sightingOf = (tiktokOrder: TiktokOrder, settings: Parameters<typeof earlyLines>[1]): Sighting => ({
  tiktok_order_id: tiktokOrder.id,
  placed_at: placedAt(tiktokOrder),
  seller_skus: sellerSkus(tiktokOrder),
  held: heldUnits(tiktokOrder, { reserved: false }),
  early: earlyLines(tiktokOrder, settings),
});
