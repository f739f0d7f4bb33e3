import { useQuery } from "@tanstack/react-query";
import type { TimelineEntryDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** What happened with an order, oldest first. @param id of the Medusa order or of the plugin's record */
export function useTimeline(id: string) {
  return useQuery({
    queryKey: queryKeys.timeline(id),
    queryFn: () => sdk.client.fetch<{ timeline: TimelineEntryDto[] }>(`/admin/tiktok-shop/orders/${id}/timeline`),
    select: ({ timeline }) => timeline,
    staleTime: 0,
    refetchInterval: 20_000,
  });
}
