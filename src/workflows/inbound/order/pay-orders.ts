import type { MedusaContainer } from "@medusajs/framework/types";
import type { Attempt } from "./attempt";
import { attemptEach } from "./attempt-each";
import type { FreshOrder, OpenOrder } from "./open-order";
import { nativeOrder } from "./native-order";
import { payNewOrders } from "./pay-new-orders";
import { type Due, settlePayment } from "./settle-payment";
import { togetherOrEach } from "./together-or-each";

/**
 * Brings the payments of orders to where they are due: those of new ones in one go.
 *
 * @param orders.begun those that an earlier run began: they may have their payment, or a part of it
 */
export async function payOrders<Order extends FreshOrder>(
  container: MedusaContainer,
  { fresh, begun }: { fresh: Order[]; begun: Order[] },
): Promise<[Order, Attempt<void>][]> {
  const settle = async ({ record, due }: Order) => {
    if (isDue(due)) await settlePayment(container, await nativeOrder(container, record), due);
  };
  const together = async (orders: Order[]) => {
    const dues = orders.flatMap(({ medusaOrder, due }) => (isDue(due) ? { medusaOrder, ...due } : []));
    await payNewOrders(container, dues);
    return orders.map(() => undefined);
  };
  return [
    ...(await togetherOrEach(fresh, together, (orders) => Promise.all(orders.map(settle)))),
    ...(await attemptEach(begun, settle)),
  ];
}

const isDue = (due: OpenOrder["due"]): due is Due => due.plan !== "none";
