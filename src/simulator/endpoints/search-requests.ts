import { refusal, success, type Answer } from "../gateway/answer";
import { numberOf, textOf, textsOf, type ShopCall } from "../gateway/call";
import { page, readPageToken } from "../state/page-token";

interface Request {
  id: string;
  shop_id: string;
  order_id: string;
  buyer_id: string;
  create_time: number;
  update_time: number;
}

/** Whether a value is among those that a filter names; an absent or empty filter takes all. */
export function among(filter: unknown, value: string): boolean {
  const wanted = textsOf(filter) ?? [];
  return wanted.length === 0 || wanted.includes(value);
}

/** A search for cancellations or returns: oldest first unless told otherwise, ten to a page. */
export function searchRequests<Row extends Request>(
  { world, shop, query, body }: ShopCall,
  requests: Iterable<Row>,
  by: { rows: string; passes: (row: Row) => boolean; view: (row: Row) => unknown },
): Answer {
  const now = world.clock.seconds();
  const within = (time: number, name: string) =>
    time >= (numberOf(body[`${name}_ge`]) ?? 0) && time < (numberOf(body[`${name}_lt`]) ?? now + 1);
  const field = query["sort_field"] === "update_time" ? "update_time" : "create_time";
  const descending = query["sort_order"] === "DESC";
  const filters = [shop.id, by.rows, field, descending, body];
  const token = textOf(query["page_token"]);
  const cursor = token ? readPageToken(token, filters) : null;
  if (token && !cursor) return refusal(25001001, "The parameter 'page_token' does not belong to this search.");
  const found = [...requests].filter(
    (row) =>
      row.shop_id === shop.id &&
      among(body["order_ids"], row.order_id) &&
      among(body["buyer_user_ids"], row.buyer_id) &&
      within(row.create_time, "create_time") &&
      within(row.update_time, "update_time") &&
      by.passes(row),
  );
  const size = numberOf(query["page_size"]) ?? 10;
  const { rows, next } = page(found, { key: (row) => row[field], descending, size, cursor, filters });
  return success({ [by.rows]: rows.map(by.view), next_page_token: next, total_count: found.length });
}
