import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { tiktokSeconds } from "../client";
import { changedCancellations, changedReturns } from "./sweep/lists";
import type { TiktokList } from "./sweep/read-list";
import { sweepList } from "./sweep/sweep-list";

/** A shop's first sweep looks so far back, at orders that are known. */
const FIRST_SECONDS = 30 * 24 * 3600;

/** The topics of the webhooks whose place these rows take. */
const TOPICS = { cancellations: 11, returns: 12 } as const;

/**
 * Reads the cancellations and returns that changed since the last sweep of a shop, which need not move the time of their
 * orders; each order of theirs goes to the inbox, as a webhook's would.
 *
 * @param overlapSeconds looks further back, for what TikTok's search showed later than it should
 */
export async function sweepAftersales(container: MedusaContainer, shop: Shop, overlapSeconds = 0): Promise<void> {
  await sweep(container, shop, overlapSeconds, "cancellations", changedCancellations(container, shop), (row) => ({
    id: row.cancel_id,
    version: `${row.cancel_status}:${row.update_time ?? 0}`,
  }));
  await sweep(container, shop, overlapSeconds, "returns", changedReturns(container, shop), (row) => ({
    id: row.return_id,
    version: `${row.return_status}:${row.update_time ?? 0}`,
  }));
}

async function sweep<Row extends { order_id: string }>(
  container: MedusaContainer,
  shop: Shop,
  overlapSeconds: number,
  kind: keyof typeof TOPICS,
  list: TiktokList<Row>,
  keyOf: (row: Row) => { id: string; version: string },
): Promise<void> {
  const { cursors, inbox, lookup } = container.resolve(TIKTOK_SHOP_MODULE);
  await cursors.advance(shop.id, kind, async (sweptUntil) => {
    const until = sweptUntil
      ? Math.floor(sweptUntil.getTime() / 1000)
      : tiktokSeconds(container, shop.app_key) - FIRST_SECONDS;
    const reached = await sweepList(list, sweptUntil ? until - overlapSeconds : until, async (rows) => {
      const orderIds = rows.map((row) => row.order_id);
      const wanted = sweptUntil ? null : await lookup.known(shop.id, orderIds);
      await inbox.putAll(
        rows
          .filter((row) => wanted === null || wanted.has(row.order_id))
          .map((row) => ({
            app_key: shop.app_key,
            dedupe_key: `sweep:${TOPICS[kind]}:${keyOf(row).id}:${keyOf(row).version}`,
            topic: TOPICS[kind],
            tiktok_shop_id: shop.tiktok_shop_id,
            seller_open_id: null,
            tiktok_order_ids: [row.order_id],
            body: null,
          })),
      );
    });
    return new Date(Math.max(until, reached) * 1000);
  });
}
