import type { MedusaContainer } from "@medusajs/framework/types";
import { IN_ITS_OWN_TIME } from "../../domain/inbox-priority";
import type { ListedOrder } from "../../domain/sighting";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { CLOCK_ERROR_SECONDS } from "../../tiktok/clock";
import { tiktokSeconds } from "../client";
import { placedOrders } from "./sweep/lists";
import { type ListPosition, type ListStretch, readList } from "./sweep/read-list";
import { takeOrders } from "./sweep/take-orders";

/** How far back orders are listed. */
const LISTED_SECONDS = 30 * 24 * 3600;

/** Returns move their orders' time in no documented way, so those of an open order are read again too. */
const RETURNS = 12;

/** Records of one statement. */
const RECORDS_A_PAGE = 500;

/**
 * Heals what every other way missed, once a day: all orders that were placed in the last 30 days and since the shop was
 * connected are listed, and those whose record has another version go to the inbox; so does every order that is open here,
 * however old. Both wait behind what is live. Where SKUs have no variant, the listings are matched again: of a variant that
 * the store got since nothing else tells.
 *
 * @returns false when another process is at it
 */
export async function sweepDeep(container: MedusaContainer, shop: Shop): Promise<boolean> {
  const { cursors } = container.resolve(TIKTOK_SHOP_MODULE);
  return cursors.advance(shop.id, "deep", async () => {
    const now = new Date();
    await takeListed(container, shop, now);
    await takeOpen(container, shop, now);
    await matchAgain(container, shop);
    return now;
  });
}

async function matchAgain(container: MedusaContainer, shop: Shop): Promise<void> {
  const { links, outbox } = container.resolve(TIKTOK_SHOP_MODULE);
  const { unmatched } = await links.counts(shop.id);
  if (unmatched > 0) await outbox.put([{ kind: "link_skus", key: shop.id, shop_id: shop.id }]);
}

/** One row an order and day. */
const keyOf = (day: Date, id: string): string => `deep:${day.toISOString().slice(0, 10)}:${id}`;

async function takeListed(container: MedusaContainer, shop: Shop, now: Date): Promise<void> {
  const seconds = tiktokSeconds(container, shop.app_key);
  const connected = Math.floor(shop.created_at.getTime() / 1000);
  const until = seconds + CLOCK_ERROR_SECONDS + 1;
  const list = placedOrders(container, shop, until, { priority: "analytics" });
  let position: ListPosition | null = { from: Math.min(Math.max(seconds - LISTED_SECONDS, connected), seconds) };
  while (position) {
    const { rows, next }: ListStretch<ListedOrder> = await readList(list, position);
    await takeOrders(container, shop, rows, {
      key: ({ id }) => keyOf(now, id),
      priority: IN_ITS_OWN_TIME,
      withReturns: true,
    });
    position = next;
  }
}

async function takeOpen(container: MedusaContainer, shop: Shop, now: Date): Promise<void> {
  const { inbox, lookup } = container.resolve(TIKTOK_SHOP_MODULE);
  let after = "";
  for (;;) {
    const open = await lookup.open(shop.id, after, RECORDS_A_PAGE);
    await inbox.putAll(
      open.map((id) => ({
        app_key: shop.app_key,
        dedupe_key: keyOf(now, id),
        topic: RETURNS,
        tiktok_shop_id: shop.tiktok_shop_id,
        seller_open_id: null,
        tiktok_order_ids: [id],
        body: null,
        priority: IN_ITS_OWN_TIME,
      })),
    );
    const last = open.at(-1);
    if (last === undefined || open.length < RECORDS_A_PAGE) return;
    after = last;
  }
}
