import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { isCancelled, isShipped } from "../../../domain/order-status";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { searchCancellations } from "../../../tiktok/api/cancellations";
import { searchReturns } from "../../../tiktok/api/returns";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import { must, shopClient } from "../../client";

const REQUESTS_A_PAGE = 50;

/** A request whose money has gone back. A replaced or closed one has none. */
const CONFIRMED = /_(SUCCESS|COMPLETE)$/;

interface Refund {
  order_id: string;
  status: string;
  refund_amount: { refund_total: string } | null;
}

interface Page {
  refunds: Refund[];
  next: string | null;
}

/**
 * What buyers got back of these orders, over all cancellations and returns, as decimal strings by the order's id. Asked for
 * those alone that can have one.
 *
 * @throws TiktokError
 */
export async function readRefunds(
  container: MedusaContainer,
  shop: Shop,
  tiktokOrders: TiktokOrder[],
): Promise<Map<string, string>> {
  const client = shopClient(container, shop);
  const hasCancellation = ({ status, line_items }: TiktokOrder) =>
    isCancelled(status) || line_items.some((line) => isCancelled(line.display_status ?? ""));
  const search = (order_ids: string[], page_token: string | undefined) => ({
    page_size: REQUESTS_A_PAGE,
    page_token,
    filter: { order_ids },
  });
  const refunds = [
    ...(await all(tiktokOrders.filter(hasCancellation), async (ids, token) => {
      const page = await must(searchCancellations(client, search(ids, token), { priority: "analytics" }));
      return {
        refunds: page.cancellations.map((row) => ({ ...row, status: row.cancel_status })),
        next: page.next_page_token,
      };
    })),
    ...(await all(
      tiktokOrders.filter(({ status }) => isShipped(status)),
      async (ids, token) => {
        const page = await must(searchReturns(client, search(ids, token), { priority: "analytics" }));
        return {
          refunds: page.return_orders.map((row) => ({ ...row, status: row.return_status })),
          next: page.next_page_token,
        };
      },
    )),
  ];
  const totals = new Map<string, string>();
  for (const { order_id, status, refund_amount } of refunds) {
    if (!CONFIRMED.test(status) || !refund_amount) continue;
    totals.set(order_id, MathBN.add(totals.get(order_id) ?? 0, refund_amount.refund_total).toFixed());
  }
  return totals;
}

async function all(
  tiktokOrders: TiktokOrder[],
  read: (ids: string[], token: string | undefined) => Promise<Page>,
): Promise<Refund[]> {
  const refunds: Refund[] = [];
  for (let start = 0; start < tiktokOrders.length; start += REQUESTS_A_PAGE) {
    const ids = tiktokOrders.slice(start, start + REQUESTS_A_PAGE).map(({ id }) => id);
    let token: string | undefined;
    do {
      const page = await read(ids, token);
      refunds.push(...page.refunds);
      token = page.next ?? undefined;
    } while (token);
  }
  return refunds;
}
