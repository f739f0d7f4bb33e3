import type { Simulator } from "../../src/simulator";

/** Of stock and of listings, which are about no order. */
const NOT_ORDERS = [16, 68];

/** Tells what TikTok has told of orders since it was last asked: bodies of webhooks, oldest first, by the order's id. */
export function newsOf(control: Simulator["control"]): () => Map<string, string[]> {
  let read = control.deliveries().length;
  return () => {
    const all = control.deliveries();
    const news = new Map<string, string[]>();
    for (const { type, body } of all.slice(read)) {
      if (NOT_ORDERS.includes(type)) continue;
      const [, id = ""] = /"order_id(?:_list)?":\[?"(\d+)"/.exec(body) ?? [];
      news.set(id, [...(news.get(id) ?? []), body]);
    }
    read = all.length;
    return news;
  };
}
