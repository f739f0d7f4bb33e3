import type { Market } from "../markets/markets";
import type { PlaceOrder } from "../control/order-control";

/** A kind of order that buyers of a market place, and how often. */
export interface GeneratedKind {
  name:
    | "ordinary"
    | "on_delivery"
    | "sample"
    | "free"
    | "pre_order"
    | "made_to_order"
    | "back_order"
    | "bundle"
    | "by_tiktok"
    | "tiktok_shipping"
    | "digital"
    | "replacement"
    | "exchange";
  weight: number;
  /** What it says of the order besides its lines and money. */
  order: Partial<PlaceOrder>;
  /** Its lines cost nothing, and nothing else is charged. */
  costsNothing: boolean;
  /** It follows another order of the shop. */
  follows: boolean;
}

const DAY = 86_400;

/**
 * The kinds that a market knows. Pre-orders wait for their release, so an order that is to be shipped at once is none.
 *
 * @param now epoch seconds
 */
export function kindsOf({ region, cod }: Market, now: number, toShip: boolean): GeneratedKind[] {
  const kind = (name: GeneratedKind["name"], weight: number, order: Partial<PlaceOrder> = {}): GeneratedKind => ({
    name,
    weight,
    order,
    costsNothing: name === "free" || name === "replacement",
    follows: name === "replacement" || name === "exchange",
  });
  const kinds = [
    kind("ordinary", 40),
    kind("sample", 5, { is_sample_order: true }),
    kind("free", 3, { order_type: "ZERO_LOTTERY" }),
    kind("bundle", 7),
    kind("by_tiktok", 6, { fulfillment_type: "FULFILLMENT_BY_TIKTOK", shipping_type: "TIKTOK" }),
    kind("tiktok_shipping", 8, { shipping_type: "TIKTOK" }),
    kind("replacement", 4),
  ];
  if (cod) kinds.push(kind("on_delivery", 30, { is_cod: true }));
  if (["US", "GB"].includes(region)) kinds.push(kind("exchange", 4));
  if (region === "US") {
    kinds.push(kind("digital", 4, { shipping_type: "TIKTOK_DIGITAL" }));
    kinds.push(kind("made_to_order", 3, { order_type: "MADE_TO_ORDER" }));
    kinds.push(kind("back_order", 3, { order_type: "BACK_ORDER" }));
  }
  if (!toShip) kinds.push(kind("pre_order", 5, { release_date: now + 14 * DAY, hold: true, paid: true }));
  return kinds;
}
