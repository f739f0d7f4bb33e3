import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";
import type { OrderPanelAnswer } from "./use-order-panel";

/** Reads the order from TikTok again and sends failed shipments again; the panel shows what came of it. */
export function useRetryOrder(medusaOrderId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () =>
      sdk.client.fetch<OrderPanelAnswer>(`/admin/tiktok-shop/orders/${medusaOrderId}/retry`, { method: "POST" }),
    onSuccess: (answer) => cache.setQueryData(queryKeys.order(medusaOrderId), answer),
    onError: () => cache.invalidateQueries({ queryKey: queryKeys.order(medusaOrderId) }),
  });
}
