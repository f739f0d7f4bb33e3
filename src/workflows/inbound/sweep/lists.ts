import type { MedusaContainer } from "@medusajs/framework/types";
import { SEARCH_LAG_SECONDS } from "../../../domain/list-step";
import type { ListedOrder } from "../../../domain/sighting";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { searchCancellations } from "../../../tiktok/api/cancellations";
import { searchOrders, type OrderFilter } from "../../../tiktok/api/orders";
import { searchReturns } from "../../../tiktok/api/returns";
import type { CallOptions } from "../../../tiktok/endpoint";
import type { TiktokCancellationPage } from "../../../tiktok/schemas/cancellations";
import type { TiktokReturnPage } from "../../../tiktok/schemas/returns";
import { must, shopClient, tiktokSeconds } from "../../client";
import type { ListPage, TiktokList } from "./read-list";

type Cancellation = TiktokCancellationPage["unread"][number];
type Return = TiktokReturnPage["unread"][number];

const ORDERS_A_PAGE = 100;
const REQUESTS_A_PAGE = 50;

/** Rows with a time before this one are listed where they belong. The client has TikTok's time from TikTok's last answer. */
const settledOf =
  (container: MedusaContainer, { app_key }: Shop) =>
  (): number =>
    tiktokSeconds(container, app_key) - SEARCH_LAG_SECONDS;

const pageOf = <Row>(rows: Row[], page: { next_page_token: string | null; total_count: number }): ListPage<Row> => ({
  rows,
  next: page.next_page_token,
  total: page.total_count,
});

/** A shop's orders by the time of their last change. */
export function changedOrders(
  container: MedusaContainer,
  shop: Shop,
  filter: Pick<OrderFilter, "order_status"> = {},
): TiktokList<ListedOrder> {
  const client = shopClient(container, shop);
  return {
    id: (tiktokOrder) => tiktokOrder.id,
    time: (tiktokOrder) => tiktokOrder.update_time ?? 0,
    settled: settledOf(container, shop),
    async search({ from, until, token }) {
      const page = await must(
        searchOrders(client, {
          page_size: ORDERS_A_PAGE,
          page_token: token,
          sort_field: "update_time",
          sort_order: "ASC",
          filter: { ...filter, update_time_ge: from, update_time_lt: until },
        }),
      );
      return pageOf<ListedOrder>([...page.orders, ...page.unread], page);
    },
  };
}

/**
 * The orders that buyers placed in a period, by the time of that, which never changes.
 *
 * @param until epoch seconds, exclusive
 */
export function placedOrders(
  container: MedusaContainer,
  shop: Shop,
  until: number,
  options: CallOptions = {},
): TiktokList<ListedOrder> {
  const client = shopClient(container, shop);
  return {
    id: (tiktokOrder) => tiktokOrder.id,
    time: (tiktokOrder) => tiktokOrder.create_time ?? 0,
    settled: () => Infinity,
    async search({ from, until: sooner = until, token }) {
      const page = await must(
        searchOrders(
          client,
          {
            page_size: ORDERS_A_PAGE,
            page_token: token,
            sort_field: "create_time",
            sort_order: "ASC",
            filter: { create_time_ge: from, create_time_lt: Math.min(sooner, until) },
          },
          options,
        ),
      );
      return pageOf<ListedOrder>([...page.orders, ...page.unread], page);
    },
  };
}

type Search = { from: number; until?: number; token?: string };

const requestSearch = ({ from, until, token }: Search) => ({
  page_size: REQUESTS_A_PAGE,
  page_token: token,
  sort_field: "update_time" as const,
  sort_order: "ASC" as const,
  filter: { update_time_ge: from, update_time_lt: until },
});

/** A shop's cancellations by the time of their last change. */
export function changedCancellations(container: MedusaContainer, shop: Shop): TiktokList<Cancellation> {
  const client = shopClient(container, shop);
  return {
    id: (row) => row.cancel_id,
    time: (row) => row.update_time ?? 0,
    settled: settledOf(container, shop),
    async search(query) {
      const page = await must(searchCancellations(client, requestSearch(query)));
      return pageOf<Cancellation>([...page.cancellations, ...page.unread], page);
    },
  };
}

/** A shop's returns and refunds by the time of their last change. */
export function changedReturns(container: MedusaContainer, shop: Shop): TiktokList<Return> {
  const client = shopClient(container, shop);
  return {
    id: (row) => row.return_id,
    time: (row) => row.update_time ?? 0,
    settled: settledOf(container, shop),
    async search(query) {
      const page = await must(searchReturns(client, requestSearch(query)));
      return pageOf<Return>([...page.return_orders, ...page.unread], page);
    },
  };
}
