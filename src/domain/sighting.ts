import type { TiktokOrder } from "../tiktok/schemas/order";
import type { UnreadOrder } from "../tiktok/schemas/orders";
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
  /** Units that its buyer holds, one entry a SKU; null where they could not be read, so that what is noted of them stays. */
  held: { sku_id: string; quantity: number }[] | null;
  /** TikTok's ids of the lines whose stock may be reserved from now on. */
  early: string[];
}

/** An order as a list has it: read, or only named. */
export type ListedOrder = TiktokOrder | UnreadOrder;

export const isRead = (listed: ListedOrder): listed is TiktokOrder => "line_items" in listed;

export const sightingOf = (listed: ListedOrder, settings: Parameters<typeof earlyLines>[1]): Sighting => ({
  tiktok_order_id: listed.id,
  placed_at: placedAt(listed),
  ...(isRead(listed)
    ? {
        seller_skus: sellerSkus(listed),
        held: heldUnits(listed, { reserved: false }),
        early: earlyLines(listed, settings),
      }
    : { seller_skus: [], held: null, early: [] }),
});
