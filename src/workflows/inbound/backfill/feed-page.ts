import type { MedusaContainer } from "@medusajs/framework/types";
import { IN_ITS_OWN_TIME } from "../../../domain/inbox-priority";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Backfill } from "../../../modules/tiktok-shop/stores/backfill-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { placedOrders } from "../sweep/lists";
import { readList } from "../sweep/read-list";
import { takeOrders } from "../sweep/take-orders";
import { countPlaced } from "./count-placed";

/** Epoch seconds, the next whole one. */
const secondsOf = (time: Date): number => Math.ceil(time.getTime() / 1000);

/** Puts a run's next page of orders into the inbox, behind whatever is live there, and notes how far the run has come. */
export async function feedPage(container: MedusaContainer, shop: Shop, run: Backfill): Promise<void> {
  const { backfills, lookup } = container.resolve(TIKTOK_SHOP_MODULE);
  if (run.listed === null) await backfills.progress(run.id, { listed: await countPlaced(container, shop, run) });
  const list = placedOrders(container, shop, secondsOf(run.to), { priority: "analytics" });
  const { rows, next } = await readList(list, { from: secondsOf(run.position) });
  const ids = rows.map((tiktokOrder) => tiktokOrder.id);
  const known = await lookup.known(shop.id, ids);
  await takeOrders(container, shop, rows, {
    key: ({ id }) => `backfill:${run.id}:${id}:${run.passes}`,
    priority: IN_ITS_OWN_TIME,
    withReturns: true,
  });
  await backfills.progress(run.id, {
    position: next ? new Date(next.from * 1000) : run.to,
    last_failure: null,
    // The first listing is not a search for what is missing.
    ...(run.passes > 0 && {
      missing: [...new Set([...(run.missing ?? []), ...ids.filter((id) => !known.has(id))])],
    }),
  });
}
