import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { BulkOrdersDto, BulkOrdersResultDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** Does what a person decided about several orders. */
export function useDecideOrders() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: BulkOrdersDto) =>
      sdk.client.fetch<BulkOrdersResultDto>("/admin/tiktok-shop/orders/bulk", { method: "POST", body }),
    onSettled: () =>
      Promise.all(
        [queryKeys.orderLists, queryKeys.orderCounts].map((queryKey) => cache.invalidateQueries({ queryKey })),
      ),
  });
}
