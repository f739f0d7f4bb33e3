import { z } from "@medusajs/framework/zod";
import { listOf } from "./common";
import { order } from "./order";
import { page } from "./page";

/** The data of `GET /order/202507/orders`. */
export const orderList = z.object({ orders: listOf(order) });

/** The data of `POST /order/202309/orders/search`. */
export const orderPage = page.extend(orderList.shape);

export type TiktokOrderPage = z.output<typeof orderPage>;
