import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { OrderCountsDto, OrderListDto } from "../../types";
import { type OrderListFilters, orderListQueryOf } from "../lib/order-list-filters";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

const renewedMs = 30_000;

/** One page of the channel's orders. The page before stays while the next one loads. */
export function useOrderList(filters: OrderListFilters, cursor: string | null) {
  const query = orderListQueryOf(filters, cursor);
  return useQuery({
    queryKey: queryKeys.orderList(query),
    queryFn: () => sdk.client.fetch<OrderListDto>("/admin/tiktok-shop/orders", { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: renewedMs,
  });
}

/** How many orders want a look. It stands beside the rest: while it cannot be read, nothing is shown of it. */
export function useOrderCounts() {
  return useQuery({
    queryKey: queryKeys.orderCounts,
    queryFn: () => sdk.client.fetch<OrderCountsDto>("/admin/tiktok-shop/order-counts"),
    staleTime: 10_000,
    refetchInterval: renewedMs,
    retry: false,
  });
}
