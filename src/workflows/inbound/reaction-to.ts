import type { InboxEntry } from "../../modules/tiktok-shop/stores/inbox-store";
import { isReturnsTopic } from "./settle-returns-event";
import { isSellerTopic } from "./settle-seller-event";

/** What has to be done about an event. Topics that nothing reacts to yet are kept. */
export function reactionTo({
  topic,
  tiktok_order_ids,
}: Pick<InboxEntry, "topic" | "tiktok_order_ids">): "orders" | "seller" | "returns" | "nothing" {
  if (tiktok_order_ids.length > 0) return "orders";
  if (isReturnsTopic(topic)) return "returns";
  return isSellerTopic(topic) ? "seller" : "nothing";
}
