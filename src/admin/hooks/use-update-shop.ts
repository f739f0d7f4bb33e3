import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ShopDto, UpdateShopDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** Saves a shop's settings, sales channel, stock location or status. */
export function useUpdateShop(shopId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateShopDto) =>
      sdk.client.fetch<{ shop: ShopDto }>(`/admin/tiktok-shop/shops/${shopId}`, { method: "POST", body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.connections }),
  });
}
