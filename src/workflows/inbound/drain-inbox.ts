import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { ClaimedEvent } from "../../modules/tiktok-shop/stores/inbox-store";
import { singleFlight } from "../single-flight";
import { settleOrderEvents } from "./settle-order-events";
import { settleSellerEvent, isSellerTopic } from "./settle-seller-event";

/** Events claimed at a time: at most one call of TikTok's order detail per shop among them. */
const BATCH = 50;

/**
 * Works through the inbox until nothing in it is due. Any number of processes may do so at once; within one, a call while
 * another runs makes that one look again.
 */
export const drainInbox = singleFlight(async (container: MedusaContainer): Promise<void> => {
  const { inbox } = container.resolve(TIKTOK_SHOP_MODULE);
  for (;;) {
    const events = await inbox.claim(BATCH);
    if (events.length === 0) return;
    const about = (event: ClaimedEvent) =>
      event.tiktok_order_ids.length > 0 ? "orders" : isSellerTopic(event.topic) ? "seller" : "nothing";
    await settleOrderEvents(
      container,
      events.filter((event) => about(event) === "orders"),
    );
    for (const event of events.filter((candidate) => about(candidate) === "seller")) {
      await settleSellerEvent(container, event);
    }
    // Topics that nothing reacts to yet are kept, and done.
    await inbox.settleDone(events.filter((event) => about(event) === "nothing"));
  }
});
