import { useQuery } from "@tanstack/react-query";
import type { RatesDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** How the budgets of calls are used. It is a view beside the rest: while it cannot be read, nothing is shown of it. */
export function useRates() {
  return useQuery({
    queryKey: queryKeys.rates,
    queryFn: () => sdk.client.fetch<RatesDto>("/admin/tiktok-shop/rates"),
    staleTime: 5_000,
    refetchInterval: 10_000,
    retry: false,
  });
}
