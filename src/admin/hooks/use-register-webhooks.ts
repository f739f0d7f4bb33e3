import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ShopDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** Asks TikTok to call this store about a shop's events. */
export function useRegisterWebhooks(shopId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () =>
      sdk.client.fetch<{ shop: ShopDto }>(`/admin/tiktok-shop/shops/${shopId}/register-webhooks`, { method: "POST" }),
    onSettled: () => cache.invalidateQueries({ queryKey: queryKeys.connections }),
  });
}
