import type { ShopClient } from "../client";
import type { CallOptions, Endpoint } from "../endpoint";
import type { TiktokResult } from "../error";
import { tooMany } from "../failure";
import { orderList, orderPage, type TiktokOrderList, type TiktokOrderPage } from "../schemas/orders";

const SEARCH: Endpoint<"shop"> = {
  entity: "shop",
  method: "POST",
  path: "/order/202309/orders/search",
  priority: "orders",
  effect: "read",
};
const GET: Endpoint<"shop"> = { ...SEARCH, method: "GET", path: "/order/202507/orders" };

const MOST_IDS = 50;

/** Times are epoch seconds: `_ge` from, `_lt` until and without. */
export interface OrderFilter {
  order_status?: string;
  create_time_ge?: number;
  create_time_lt?: number;
  update_time_ge?: number;
  update_time_lt?: number;
  /** TIKTOK, SELLER or TIKTOK_DIGITAL. */
  shipping_type?: string;
  buyer_user_id?: string;
  is_buyer_request_cancel?: boolean;
  /** 100 at most. */
  warehouse_ids?: string[];
}

export interface OrderSearch {
  /** 1–100 */
  page_size: number;
  /** Of the page before, which must have had the same filter. */
  page_token?: string;
  sort_field?: "create_time" | "update_time";
  sort_order?: "ASC" | "DESC";
  filter?: OrderFilter;
}

/** A page of orders. Orders move while one searches: a row's `update_time` may lie outside the window. */
export function searchOrders(
  shop: ShopClient,
  { filter, ...query }: OrderSearch,
  { priority }: CallOptions = {},
): Promise<TiktokResult<TiktokOrderPage>> {
  return shop.call(SEARCH, { query: { ...query }, body: filter, schema: orderPage, priority });
}

/** Orders by their ids, 50 at most, in no promised order. Ids that TikTok does not know are missing. */
export async function getOrders(
  shop: ShopClient,
  ids: readonly string[],
  { priority }: CallOptions = {},
): Promise<TiktokResult<TiktokOrderList>> {
  if (ids.length === 0) {
    return { ok: true, data: { orders: [], unread: [] }, requestId: null };
  }
  if (ids.length > MOST_IDS) {
    return tooMany(GET, "ids", MOST_IDS);
  }
  return shop.call(GET, { query: { ids }, schema: orderList, priority });
}
