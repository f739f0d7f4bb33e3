import { refusal, success, type Answer } from "../gateway/answer";
import { numberOf, shopEndpoint, textOf, textsOf, type ShopCall } from "../gateway/call";
import { orderDetail as detailFact, orderDetail202309, orderSearch } from "../gateway/facts/orders";
import { orderDetail, orderRow } from "../orders/order-view";
import type { Order } from "../state/model";
import { page, readPageToken } from "../state/page-token";
import { ordersOf } from "../state/world";

/** Whether an order passes the filters of a search; `_ge` is inclusive, `_lt` exclusive, and a missing `_lt` means now. */
function passes(order: Order, filter: ShopCall["body"], now: number): boolean {
  const within = (time: number, name: string) =>
    time >= (numberOf(filter[`${name}_ge`]) ?? 0) && time < (numberOf(filter[`${name}_lt`]) ?? now + 1);
  const wanted = (name: string, value: unknown) => filter[name] === undefined || filter[name] === value;
  const warehouses = textsOf(filter["warehouse_ids"]);
  return (
    wanted("order_status", order.status) &&
    within(order.create_time, "create_time") &&
    within(order.update_time, "update_time") &&
    wanted("shipping_type", order.shipping_type) &&
    wanted("buyer_user_id", order.buyer_id) &&
    wanted("is_buyer_request_cancel", order.is_buyer_request_cancel) &&
    (!warehouses || warehouses.length === 0 || warehouses.includes(order.warehouse_id))
  );
}

function search({ world, shop, query, body }: ShopCall): Answer {
  const field = query["sort_field"] === "update_time" ? "update_time" : "create_time";
  const descending = query["sort_order"] !== "ASC";
  const filters = [shop.id, field, descending, body];
  const token = textOf(query["page_token"]);
  const cursor = token ? readPageToken(token, filters) : null;
  if (token && !cursor) return refusal(21001001, "The parameter 'page_token' does not belong to this search.");
  const found = ordersOf(world, shop.id).filter((order) => passes(order, body, world.clock.seconds()));
  const { rows, next } = page(found, {
    key: (order) => order[field],
    descending,
    size: numberOf(query["page_size"]) ?? 20,
    cursor,
    filters,
  });
  return success({
    orders: rows.map((order) => orderRow(world, order)),
    next_page_token: next,
    total_count: found.length,
  });
}

/** Unknown ids are left out; an order of another shop refuses the whole call. */
function detail({ world, shop, query }: ShopCall): Answer {
  const found: Order[] = [];
  for (const id of new Set(textsOf(query["ids"]))) {
    const order = world.orders.get(id);
    if (!order) continue;
    if (order.shop_id !== shop.id) return refusal(21008111, `Order ${id} does not belong to this shop.`);
    found.push(order);
  }
  return success({ orders: found.map((order) => orderDetail(world, order)) });
}

export const orderEndpoints = [
  shopEndpoint(orderSearch, search),
  shopEndpoint(detailFact, detail),
  shopEndpoint(orderDetail202309, detail),
];
