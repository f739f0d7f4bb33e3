import type { OrderState, PlaceOrder } from "../../../src/simulator";
import type { ConnectedShop } from "./connect";
import type { Store } from "./with-store";

/** A line that a buyer orders: the seller's SKU, and how many of it. */
export type Bought = Record<string, number>;

/**
 * A buyer orders in a connected shop: paid and ready to be shipped, unless `order` says something else.
 *
 * @param lines each SKU with its quantity, or the lines in full
 */
export function buy(
  store: Store,
  shop: ConnectedShop,
  lines: Bought | PlaceOrder["lines"],
  order: Partial<PlaceOrder> = {},
): OrderState {
  return store.simulator.control.placeOrder({
    shop_id: shop.tiktokId,
    lines: Array.isArray(lines)
      ? lines
      : Object.entries(lines).map(([seller_sku, quantity]) => ({ seller_sku, quantity })),
    hold: false,
    ...order,
  });
}
