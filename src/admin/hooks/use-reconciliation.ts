import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReconciliationDto, RepairDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

const EVERY_MS = 2_000;

/** What is compared; null until it is chosen. */
export type Compared = { shopId: string; from: string; to: string };

type Answer = { reconciliation: ReconciliationDto };

/** The comparison of a shop's orders of a period, made anew with `compare`, and the repair of what differs. */
export function useReconciliation(compared: Compared | null) {
  const cache = useQueryClient();
  const { shopId = "", from = "", to = "" } = compared ?? {};
  const path = `/admin/tiktok-shop/shops/${shopId}/reconciliation`;
  const queryKey = queryKeys.reconciliation(shopId, from, to);
  const keep = (answer: Answer) => cache.setQueryData(queryKey, answer);
  const query = useQuery({
    queryKey,
    queryFn: () => sdk.client.fetch<Answer>(path, { query: { from, to } }),
    enabled: compared !== null,
    staleTime: Infinity,
    select: ({ reconciliation }) => reconciliation,
    refetchInterval: ({ state }) => (state.data?.reconciliation.state === "running" ? EVERY_MS : false),
  });
  const compare = useMutation({
    mutationFn: () => sdk.client.fetch<Answer>(path, { method: "POST", body: { from, to } }),
    onSuccess: keep,
  });
  const repair = useMutation({
    mutationFn: () => sdk.client.fetch<RepairDto>(`${path}/repair`, { method: "POST", body: { from, to } }),
    onSuccess: keep,
  });
  return { query, compare, repair };
}
