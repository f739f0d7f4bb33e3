import { useQuery } from "@tanstack/react-query";
import type { ConnectionsDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** The sellers that gave consent, with their shops. Read anew whenever the page is looked at again. */
export function useConnections() {
  return useQuery({
    queryKey: queryKeys.connections,
    queryFn: () => sdk.client.fetch<ConnectionsDto>("/admin/tiktok-shop/connections"),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}
