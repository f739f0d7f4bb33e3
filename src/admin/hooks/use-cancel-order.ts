import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CancelOptionsDto, CancelOrderDto, CancelOutcomeDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** Why an order may be cancelled on TikTok now, and which units of it; asked for while the question is open. */
export function useCancelOptions(medusaOrderId: string, enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.cancelOptions(medusaOrderId),
    queryFn: () => sdk.client.fetch<CancelOptionsDto>(`/admin/tiktok-shop/orders/${medusaOrderId}/cancel-reasons`),
    enabled,
    gcTime: 0,
  });
}

/** Cancels an order on TikTok, or units of it; the page then shows the order as it is. */
export function useCancelOrder(medusaOrderId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: CancelOrderDto) =>
      sdk.client.fetch<CancelOutcomeDto>(`/admin/tiktok-shop/orders/${medusaOrderId}/cancel`, {
        method: "POST",
        body: { ...body },
      }),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: queryKeys.order(medusaOrderId) }),
        cache.invalidateQueries({ queryKey: queryKeys.timeline(medusaOrderId) }),
        cache.invalidateQueries({ queryKey: ["orders"] }),
      ]),
  });
}
