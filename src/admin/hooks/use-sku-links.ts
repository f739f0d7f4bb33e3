import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { MatchSkuDto, SkuLinkDto, SkuLinksDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";
import { skuQueryOf, type SkuFilters } from "../lib/sku-filters";

const pathOf = (shopId: string): string => `/admin/tiktok-shop/shops/${shopId}/sku-links`;

/** One page of a shop's SKUs; nothing is asked while no shop is chosen. */
export function useSkuLinks(shopId: string, filters: SkuFilters) {
  const query = skuQueryOf(filters);
  return useQuery({
    queryKey: queryKeys.skuLinks(shopId, query),
    queryFn: () => sdk.client.fetch<SkuLinksDto>(pathOf(shopId), { query }),
    placeholderData: keepPreviousData,
    enabled: shopId !== "",
    staleTime: 0,
  });
}

/** Says which variant a SKU is; open orders that wait for it follow. */
export function useMatchSku(shopId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ skuId, ...body }: MatchSkuDto & { skuId: string }) =>
      sdk.client.fetch<{ sku_link: SkuLinkDto }>(`${pathOf(shopId)}/${encodeURIComponent(skuId)}`, {
        method: "POST",
        body,
      }),
    onSettled: () =>
      Promise.all(
        [queryKeys.skuLinksOf(shopId), queryKeys.orderLists, queryKeys.orderCounts, queryKeys.connections].map(
          (queryKey) => cache.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
