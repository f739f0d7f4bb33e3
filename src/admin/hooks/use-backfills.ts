import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { BackfillDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** How often a running back-fill is looked at. */
const EVERY_MS = 2_000;

/** A shop's back-fills, the latest first. */
export function useBackfills(shopId: string) {
  return useQuery({
    queryKey: queryKeys.backfills(shopId),
    queryFn: () => sdk.client.fetch<{ backfills: BackfillDto[] }>(`/admin/tiktok-shop/shops/${shopId}/backfills`),
    select: ({ backfills }) => backfills,
    refetchInterval: ({ state }) => (state.data?.backfills.some((run) => run.state === "running") ? EVERY_MS : false),
  });
}

/** Begins one, or does something to one. */
export function useBackfillAction(shopId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (what: { from: string; to: string } | { id: string; action: "pause" | "resume" | "cancel" }) =>
      "id" in what
        ? sdk.client.fetch<{ backfill: BackfillDto }>(`/admin/tiktok-shop/backfills/${what.id}`, {
            method: "POST",
            body: { action: what.action },
          })
        : sdk.client.fetch<{ backfill: BackfillDto }>(`/admin/tiktok-shop/shops/${shopId}/backfills`, {
            method: "POST",
            body: what,
          }),
    onSettled: () => cache.invalidateQueries({ queryKey: queryKeys.backfills(shopId) }),
  });
}
