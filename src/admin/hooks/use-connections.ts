import { useQuery } from "@tanstack/react-query";
import type { ConnectionsDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/**
 * The sellers that gave consent, with their shops. Read anew now and then while the page is looked
 * at: listings are linked and webhooks registered in the background after a shop is connected.
 */
export function useConnections() {
  return useQuery({
    queryKey: queryKeys.connections,
    queryFn: () => sdk.client.fetch<ConnectionsDto>("/admin/tiktok-shop/connections"),
    staleTime: 0,
    refetchInterval: 10_000,
    refetchOnWindowFocus: true,
  });
}
