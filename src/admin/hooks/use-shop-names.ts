import { useQuery } from "@tanstack/react-query";
import type { ConnectionsDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** The connected shops, as options, and how many SKUs of each no variant stands for. */
export function useShopNames() {
  return useQuery({
    queryKey: queryKeys.connections,
    queryFn: () => sdk.client.fetch<ConnectionsDto>("/admin/tiktok-shop/connections"),
    select: ({ sellers }) =>
      sellers.flatMap(({ shops }) =>
        shops.map(({ id, name, links }) => ({ value: id, label: name, unmatched: links.unmatched })),
      ),
    staleTime: 60_000,
  });
}
