import type { MedusaContainer } from "@medusajs/framework/types";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { Attempt } from "./attempt";
import type { FreshOrder } from "./open-order";
import { type Lacking, reserveStock } from "./reserve-stock";
import { togetherOrEach } from "./together-or-each";

/**
 * Reserves the stock of orders that are in Medusa. Those that may have some of it already come first: what is lacking is lacking
 * to the others.
 *
 * @param orders.begun those that an earlier run began
 */
export function reserveOrders(
  container: MedusaContainer,
  shop: Shop,
  { fresh, begun }: { fresh: FreshOrder[]; begun: FreshOrder[] },
): Promise<[FreshOrder, Attempt<Lacking | undefined>][]> {
  const isEarly = ({ record }: FreshOrder) => record.early_lines !== null;
  const before = [...begun, ...fresh.filter(isEarly)];
  const reserve = async (orders: FreshOrder[], areNew: boolean) => {
    const lacking = await reserveStock(container, shop, orders, areNew);
    return orders.map(({ medusaOrder }) => lacking.get(medusaOrder.id));
  };
  return togetherOrEach(
    [...before, ...fresh.filter((order) => !isEarly(order))],
    (orders) => reserve(orders, before.length === 0),
    (orders) => reserve(orders, false),
  );
}
