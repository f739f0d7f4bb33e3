import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { OrderPanelDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

const whilePendingMs = 3_000;
const otherwiseMs = 20_000;

export interface OrderPanelAnswer {
  tiktok_order: OrderPanelDto | null;
}

/** A shipment is being sent, or was sent and TikTok's answer, that the order is no longer to be shipped, is yet to come. */
const isOnItsWay = ({ status, shipments }: OrderPanelDto): boolean =>
  shipments.some(({ state }) => state === "pending" || (state === "sent" && status === "AWAITING_SHIPMENT"));

/**
 * What TikTok knows of a Medusa order; null for orders of other channels. It is read again when the Medusa order changed
 * (`revision` differs), and now and then while the page is open, quickly as long as a shipment is on its way to TikTok.
 * Orders of other channels are asked for once. Where TikTok's side has changed, so may have the rest of the page: it is read
 * again, too.
 */
export function useOrderPanel(medusaOrderId: string, revision: string) {
  const cache = useQueryClient();
  const query = useQuery({
    queryKey: queryKeys.order(medusaOrderId),
    queryFn: () => sdk.client.fetch<OrderPanelAnswer>(`/admin/tiktok-shop/orders/${medusaOrderId}`),
    select: (answer) => answer.tiktok_order,
    refetchInterval: ({ state }) => {
      const tiktokOrder = state.data?.tiktok_order;
      if (!tiktokOrder) return false;
      return isOnItsWay(tiktokOrder) ? whilePendingMs : otherwiseMs;
    },
  });

  const { data, refetch } = query;
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    if (data) void refetch();
  }, [revision, data, refetch]);

  const version = data ? `${medusaOrderId} ${data.synced_at}` : null;
  const shown = useRef(version);
  useEffect(() => {
    const isNews = shown.current !== null && version !== null && shown.current !== version;
    shown.current = version ?? shown.current;
    if (!isNews) return;
    for (const queryKey of [["orders"], queryKeys.timeline(medusaOrderId)]) void cache.invalidateQueries({ queryKey });
  }, [version, cache, medusaOrderId]);
  return query;
}
