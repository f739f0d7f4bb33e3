import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { BoxCountsDto, InboxDto, InboxEventDetailDto, OutboxDto, ReplayDto } from "../../types";
import { type BoxFilters, type BoxName, boxQueryOf } from "../lib/box-filters";
import { type BoxRow, rowOfEvent, rowOfTask } from "../lib/box-row";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

const renewedMs = 30_000;

interface BoxPage {
  rows: BoxRow[];
  next_cursor: string | null;
}

async function readPage(box: BoxName, query: Record<string, string>): Promise<BoxPage> {
  if (box === "outbox") {
    const { tasks, next_cursor } = await sdk.client.fetch<OutboxDto>("/admin/tiktok-shop/outbox", { query });
    return { rows: tasks.map(rowOfTask), next_cursor };
  }
  const { events, next_cursor } = await sdk.client.fetch<InboxDto>("/admin/tiktok-shop/inbox", { query });
  return { rows: events.map(rowOfEvent), next_cursor };
}

/** One page of messages, the latest first. The page before stays while the next one of the same box loads. */
export function useBox(filters: BoxFilters, cursor: string | null) {
  const query = boxQueryOf(filters, cursor);
  return useQuery({
    queryKey: queryKeys.box(filters.box, query),
    queryFn: () => readPage(filters.box, query),
    placeholderData: (previous, before) =>
      before?.queryKey[2] === filters.box ? keepPreviousData(previous) : undefined,
    staleTime: 0,
    refetchInterval: renewedMs,
  });
}

/** How much was given up. It stands beside the rest: while it cannot be read, nothing is shown of it. */
export function useBoxCounts() {
  return useQuery({
    queryKey: queryKeys.boxCounts,
    queryFn: () => sdk.client.fetch<BoxCountsDto>("/admin/tiktok-shop/box-counts"),
    staleTime: 10_000,
    refetchInterval: renewedMs,
    retry: false,
  });
}

/** One message from TikTok with what of its body may be shown. */
export function useInboxEvent(id: string | null) {
  return useQuery({
    queryKey: queryKeys.inboxEvent(id ?? ""),
    queryFn: () => sdk.client.fetch<{ event: InboxEventDetailDto }>(`/admin/tiktok-shop/inbox/${id}`),
    select: ({ event }) => event,
    enabled: id !== null,
    staleTime: 0,
  });
}

/** Works through messages again. */
export function useReplay(box: BoxName) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) =>
      sdk.client.fetch<ReplayDto>(`/admin/tiktok-shop/${box}/replay`, { method: "POST", body: { ids } }),
    onSettled: () =>
      Promise.all([queryKeys.boxes, queryKeys.boxCounts].map((queryKey) => cache.invalidateQueries({ queryKey }))),
  });
}
