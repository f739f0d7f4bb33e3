import type { MedusaContainer } from "@medusajs/framework/types";
import { isWebhook } from "../../../../domain/event-cause";
import { TIKTOK_SHOP_MODULE } from "../../../../modules/tiktok-shop";
import type { ListedEvent } from "../../../../modules/tiktok-shop/stores/inbox-list-store";
import type { InboxEventDto } from "../../../../types/box-list";
import { reactionTo } from "../../../../workflows/inbound/reaction-to";

/** Events as the admin shows them, in their order. */
export async function toEventDtos(container: MedusaContainer, events: ListedEvent[]): Promise<InboxEventDto[]> {
  const { shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const named = await shops.byTiktokId([...new Set(events.flatMap(({ tiktok_shop_id }) => tiktok_shop_id ?? []))]);
  return events.map((event) => {
    const shop = named.find(({ tiktok_shop_id }) => tiktok_shop_id === event.tiktok_shop_id);
    return {
      id: event.id,
      topic: event.topic,
      looked_up: !isWebhook(event),
      state: event.state,
      shop: shop ? { id: shop.id, name: shop.name, region: shop.region } : null,
      tiktok_order_ids: event.tiktok_order_ids,
      failures: event.failures,
      received_at: event.created_at.toISOString(),
      settled_at: event.settled_at?.toISOString() ?? null,
      next_try_at: event.state === "open" ? event.run_after.toISOString() : null,
      last_error: event.last_failure,
      reaction: reactionTo(event),
    };
  });
}
