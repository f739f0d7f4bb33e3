import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { type AskedAftersales, askedAftersales } from "../../domain/asked-aftersales";
import { isCancelled } from "../../domain/order-status";
import { isClosedUnseen } from "../../domain/payment-plan";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { searchCancellations } from "../../tiktok/api/cancellations";
import { searchReturns } from "../../tiktok/api/returns";
import type { CallOptions } from "../../tiktok/endpoint";
import type { TiktokCancellation } from "../../tiktok/schemas/cancellations";
import type { TiktokOrder } from "../../tiktok/schemas/order";
import type { TiktokReturnOrder } from "../../tiktok/schemas/returns";
import type { ClaimedEvent } from "../../modules/tiktok-shop/stores/inbox-store";
import { must, shopClient } from "../client";
import { attempt, type Attempt } from "./order/attempt";

/** What came after the sale of one order, as TikTok lists it now. */
export interface Aftersales {
  cancellations: TiktokCancellation[];
  returns: TiktokReturnOrder[];
}

/** TikTok's searches answer at most this many rows a page; no limit of ids is documented. */
const PAGE_SIZE = 50;

/** Whether an order shows by itself that something of it was cancelled, or is to be. */
const showsCancellation = ({ status, line_items, is_buyer_request_cancel }: TiktokOrder): boolean =>
  isCancelled(status) || is_buyer_request_cancel || line_items.some((line) => isCancelled(line.display_status ?? ""));

/** Whether an order ended with all its money gone, of which returns may have taken a part that nobody heard of. */
const hidesRefunds = (tiktokOrder: TiktokOrder): boolean =>
  isClosedUnseen(tiktokOrder) || (isCancelled(tiktokOrder.status) && tiktokOrder.paid_time !== null);

/** The orders whose after-sales have to be read before anything is decided about them. */
function neededAftersales(tiktokOrders: TiktokOrder[], asked: AskedAftersales): AskedAftersales {
  const ids = (needs: (tiktokOrder: TiktokOrder) => boolean) => new Set(tiktokOrders.filter(needs).map(({ id }) => id));
  return {
    cancellations: ids((tiktokOrder) => asked.cancellations.has(tiktokOrder.id) || showsCancellation(tiktokOrder)),
    returns: ids((tiktokOrder) => asked.returns.has(tiktokOrder.id) || hidesRefunds(tiktokOrder)),
  };
}

/**
 * The cancellations and returns of the orders that need them, one search for all; an order that needs none is not in the
 * result, and costs nothing. One of whose requests TikTok sends in another shape than is documented fails, and no other.
 *
 * @throws TiktokError when they cannot be read
 */
export async function readAftersales(
  container: MedusaContainer,
  shop: Shop,
  tiktokOrders: TiktokOrder[],
  asked: AskedAftersales,
  options: CallOptions = {},
): Promise<Map<string, Attempt<Aftersales>>> {
  const needed = neededAftersales(tiktokOrders, asked);
  const client = shopClient(container, shop);
  const found = new Map<string, Aftersales>(
    [...needed.cancellations, ...needed.returns].map((id) => [id, { cancellations: [], returns: [] }]),
  );
  const unread = new Set<string>();
  const searchOf = (ids: Set<string>, page_token: string | undefined) => ({
    page_size: PAGE_SIZE,
    page_token,
    filter: { order_ids: [...ids] },
  });
  await eachPage(needed.cancellations, async (page_token) => {
    const page = await must(searchCancellations(client, searchOf(needed.cancellations, page_token), options));
    for (const cancellation of page.cancellations) found.get(cancellation.order_id)?.cancellations.push(cancellation);
    for (const { order_id } of page.unread) unread.add(order_id);
    return page;
  });
  await eachPage(needed.returns, async (page_token) => {
    const page = await must(searchReturns(client, searchOf(needed.returns, page_token), options));
    for (const returnOrder of page.return_orders) found.get(returnOrder.order_id)?.returns.push(returnOrder);
    for (const { order_id } of page.unread) unread.add(order_id);
    return page;
  });
  return new Map(
    [...found].map(([id, value]) => [
      id,
      unread.has(id) ? { ok: false, error: requestNotRead(id) } : { ok: true, value },
    ]),
  );
}

export const requestNotRead = (tiktokOrderId: string) =>
  new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `TikTok sent a cancellation or return of the order ${tiktokOrderId} in another shape than its documentation says, so nothing ` +
      "of it was written. Update the plugin, then retry.",
  );

const NONE: Aftersales = { cancellations: [], returns: [] };

/**
 * Reads the after-sales of orders. That they cannot be read is a failure of the orders that need them, and of no other.
 *
 * @param events those that name the orders
 * @returns by the order's id
 */
export async function aftersalesOf(
  container: MedusaContainer,
  shop: Shop,
  tiktokOrders: TiktokOrder[],
  events: ClaimedEvent[],
): Promise<(tiktokOrderId: string) => Attempt<Aftersales>> {
  const asked = askedAftersales(events);
  const read = await attempt(() => readAftersales(container, shop, tiktokOrders, asked));
  const needed = neededAftersales(tiktokOrders, asked);
  return (id) => {
    if (read.ok) return read.value.get(id) ?? { ok: true, value: NONE };
    return needed.cancellations.has(id) || needed.returns.has(id) ? read : { ok: true, value: NONE };
  };
}

async function eachPage(
  ids: Set<string>,
  read: (pageToken: string | undefined) => Promise<{ next_page_token: string | null }>,
): Promise<void> {
  if (ids.size === 0) return;
  let pageToken: string | undefined;
  do pageToken = (await read(pageToken)).next_page_token ?? undefined;
  while (pageToken);
}
