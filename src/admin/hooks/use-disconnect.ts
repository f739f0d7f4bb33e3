import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DisconnectPreviewDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** What is to be disconnected. */
export interface Disconnectable {
  kind: "shops" | "sellers";
  id: string;
  name: string;
}

const pathOf = ({ kind, id }: Disconnectable): string => `/admin/tiktok-shop/${kind}/${id}`;

/** What a disconnection would delete and keep now: asked for anew each time that the question is opened. */
export function useDisconnectPreview(what: Disconnectable, enabled: boolean) {
  const path = pathOf(what);
  return useQuery({
    queryKey: queryKeys.disconnectPreview(path),
    queryFn: () => sdk.client.fetch<DisconnectPreviewDto>(`${path}/disconnect-preview`),
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Disconnects a shop, or a seller with all shops. */
export function useDisconnect(what: Disconnectable) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => sdk.client.fetch<DisconnectPreviewDto>(pathOf(what), { method: "DELETE" }),
    // Not waited for: what asked goes away with the renewed list, and is to hear how it ended before.
    onSettled: () => void cache.invalidateQueries({ queryKey: queryKeys.connections }),
  });
}
