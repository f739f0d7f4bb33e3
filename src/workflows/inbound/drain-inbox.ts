import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import { singleFlight } from "../single-flight";
import { reactionTo } from "./reaction-to";
import { settleOrderEvents } from "./settle-order-events";
import { settleReturnsEvent } from "./settle-returns-event";
import { settleSellerEvent } from "./settle-seller-event";

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
    const asking = (reaction: ReturnType<typeof reactionTo>) =>
      events.filter((event) => reactionTo(event) === reaction);
    try {
      await settleOrderEvents(container, asking("orders"));
      for (const event of asking("seller")) await settleSellerEvent(container, event);
      for (const event of asking("returns")) await settleReturnsEvent(container, event);
      await inbox.settleDone(asking("nothing"));
    } catch (error) {
      await inbox.release(events);
      throw error;
    }
  }
});
