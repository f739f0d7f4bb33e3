import type { InboxEntry } from "../../modules/tiktok-shop/stores/inbox-store";
import { isSellerTopic } from "./settle-seller-event";

/** What has to be done about an event. Topics that nothing reacts to yet are kept. */
export function reactionTo({
  topic,
  tiktok_order_ids,
}: Pick<InboxEntry, "topic" | "tiktok_order_ids">): "orders" | "seller" | "nothing" {
  if (tiktok_order_ids.length > 0) return "orders";
  return isSellerTopic(topic) ? "seller" : "nothing";
}
