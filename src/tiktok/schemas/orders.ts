import { z } from "@medusajs/framework/zod";
import { epochSeconds, id, listOf } from "./common";
import { order, type TiktokOrder } from "./order";
import { page } from "./page";
import { unreadableFields } from "./unreadable-fields";

/**
 * What is left of an order that came in another shape than its documentation says: enough to name it and to find its place in
 * a list. It stops none of the orders beside it.
 */
const unreadOrder = z
  .looseObject({
    id,
    status: z.string().catch(""),
    create_time: epochSeconds.catch(null),
    update_time: epochSeconds.catch(null),
  })
  .transform(({ id, status, create_time, update_time, ...row }) => {
    const named = { id, status, create_time, update_time };
    return { ...named, fields: unreadableFields(order.safeParse({ ...named, ...row }).error ?? { issues: [] }) };
  });

export type UnreadOrder = z.output<typeof unreadOrder>;

const rows = z.object({ orders: listOf(z.union([order, unreadOrder])) });

const apart = <Page extends z.output<typeof rows>>({ orders, ...rest }: Page) => ({
  ...rest,
  orders: orders.filter((row): row is TiktokOrder => "line_items" in row),
  unread: orders.filter((row): row is UnreadOrder => !("line_items" in row)),
});

/** The data of `GET /order/202507/orders`. */
export const orderList = rows.transform(apart);

/** The data of `POST /order/202309/orders/search`. */
export const orderPage = page.extend(rows.shape).transform(apart);

export type TiktokOrderList = z.output<typeof orderList>;
export type TiktokOrderPage = z.output<typeof orderPage>;
