import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ShopDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** Matches a shop's listings with this store's variants again. */
export function useLinkSkus(shopId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () =>
      sdk.client.fetch<ShopDto["links"]>(`/admin/tiktok-shop/shops/${shopId}/link-skus`, { method: "POST" }),
    onSettled: () => cache.invalidateQueries({ queryKey: queryKeys.connections }),
  });
}
