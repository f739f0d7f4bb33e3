import type { MedusaContainer } from "@medusajs/framework/types";
import { cancelsLines, linesToCancel, whyNotCancellable } from "../../domain/seller-cancel";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Settlement } from "../../modules/tiktok-shop/stores/lease";
import type { CancellationRequest, ClaimedTask } from "../../modules/tiktok-shop/stores/outbox-store";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { cancelOrder, searchCancellations } from "../../tiktok/api/cancellations";
import { getOrders } from "../../tiktok/api/orders";
import type { ShopClient } from "../../tiktok/client";
import type { TiktokCancellation } from "../../tiktok/schemas/cancellations";
import { must, shopClient } from "../client";
import { failureOf, toFailure } from "../failure";
import { askAgain } from "../inbound/ask-again";
import { requestNotRead } from "../inbound/read-aftersales";

/** TikTok's search answers at most this many rows a page. */
const PAGE_SIZE = 50;

/**
 * Cancels an order on TikTok, or lines of it, and has the order read again: what Medusa has to do follows from that. Every
 * try first looks what is cancelled already, so that a call whose answer was lost is not made twice.
 */
export async function pushCancellation(
  container: MedusaContainer,
  shop: Shop,
  { payload }: ClaimedTask,
): Promise<Settlement> {
  const module = container.resolve(TIKTOK_SHOP_MODULE);
  const [record] = payload ? await module.listTiktokOrderRecords({ id: payload.record_id }, { take: 1 }) : [];
  if (!payload || !record) return { outcome: "dead", failure: failureOf(NO_RECORD) };
  const note = (what: string, data: Record<string, string | string[]>) =>
    module.timeline.add([
      { record_id: record.id, at: new Date(), kind: "written", cause: `cancel by ${payload.actor_id}`, what, data },
    ]);
  const ended = async (settlement: Settlement): Promise<Settlement> => {
    // Whatever TikTok says, the order is not what it was when somebody looked at it.
    await askAgain(container, record, { cause: "cancel", actorId: payload.actor_id });
    return settlement;
  };

  const client = shopClient(container, shop);
  const before = await look(client, record.tiktok_order_id, payload);
  if (before === null) return { outcome: "dead", failure: failureOf(NOT_LISTED) };
  if (before.left.length === 0) return ended({ outcome: "done" });
  const refusal = refusalOf(shop.region, before.tiktokOrder, payload);
  if (refusal !== null) {
    await note("cancel.refused", { message: refusal });
    return ended({ outcome: "dead", failure: failureOf(refusal) });
  }

  const cancelled = await cancelOrder(client, {
    order_id: record.tiktok_order_id,
    cancel_reason: payload.reason,
    ...(payload.line_ids && { order_line_item_ids: before.left }),
  });
  if (cancelled.ok) {
    await note("cancel.sent", { cancel_id: cancelled.data.cancel_id, tiktok_line_ids: before.left });
    return ended({ outcome: "done", result: { cancel_id: cancelled.data.cancel_id } });
  }
  if (cancelled.error.mayHaveHappened) {
    const after = await look(client, record.tiktok_order_id, payload);
    if (after?.left.length === 0) {
      await note("cancel.sent", { tiktok_line_ids: before.left });
      return ended({ outcome: "done" });
    }
  }
  if (cancelled.error.kind === "permanent") {
    await note("cancel.refused", { message: cancelled.error.message });
    return ended({ outcome: "dead", failure: toFailure(cancelled.error) });
  }
  throw cancelled.error;
}

/** The order as TikTok has it, and what of it is yet to be cancelled; null when TikTok does not list it. */
async function look(client: ShopClient, tiktokOrderId: string, { line_ids }: CancellationRequest) {
  const { orders } = await must(getOrders(client, [tiktokOrderId]));
  const tiktokOrder = orders.find(({ id }) => id === tiktokOrderId);
  if (!tiktokOrder) return null;
  const cancellations: TiktokCancellation[] = [];
  let page_token: string | undefined;
  do {
    const search = { page_size: PAGE_SIZE, page_token, filter: { order_ids: [tiktokOrderId] } };
    const page = await must(searchCancellations(client, search));
    if (page.unread.length > 0) throw requestNotRead(tiktokOrderId);
    cancellations.push(...page.cancellations);
    page_token = page.next_page_token ?? undefined;
  } while (page_token);
  return { tiktokOrder, left: linesToCancel(tiktokOrder, cancellations, line_ids) };
}

function refusalOf(
  region: string,
  { status, line_items }: { status: string; line_items: unknown[] },
  { line_ids }: CancellationRequest,
): string | null {
  // The buyer's own wish is TikTok's to refuse: it may have been withdrawn.
  const refusal = whyNotCancellable({ region, status, asked: false });
  const isPart = line_ids !== null && line_ids.length < line_items.length;
  return refusal ?? (isPart && !cancelsLines(region) ? WHOLE_ONLY : null);
}

const NO_RECORD =
  "The order is not known here any more, so nothing was cancelled. Cancel it in TikTok's Seller Center.";
const NOT_LISTED = "TikTok does not list this order for this shop any more, so nothing was cancelled.";
const WHOLE_ONLY = "TikTok does not cancel single items in this market. Cancel the whole order.";
