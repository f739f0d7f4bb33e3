import type { ShopClient } from "../client";
import type { CallOptions, Endpoint } from "../endpoint";
import type { TiktokResult } from "../error";
import { nothing } from "../schemas/page";
import { type ShopWebhook, shopWebhooks } from "../schemas/webhook";

const GET: Endpoint<"shop"> = {
  entity: "shop",
  method: "GET",
  path: "/event/202309/webhooks",
  priority: "catalog",
  effect: "read",
};
const PUT: Endpoint<"shop"> = { ...GET, method: "PUT", effect: "write" };
const DELETE: Endpoint<"shop"> = { ...GET, method: "DELETE", effect: "write" };

/** Where TikTok sends the shop's notifications, per topic. */
export function getShopWebhooks(
  shop: ShopClient,
  { priority }: CallOptions = {},
): Promise<TiktokResult<{ webhooks: ShopWebhook[] }>> {
  return shop.call(GET, { schema: shopWebhooks, priority });
}

/**
 * Sets the address of one topic for this shop, in place of the one it had.
 *
 * @param webhook.event_type `ORDER_STATUS_CHANGE` and the like
 * @param webhook.address https, a host name without a port, 255 characters at most
 */
export function putShopWebhook(
  shop: ShopClient,
  { event_type, address }: { event_type: string; address: string },
  { priority }: CallOptions = {},
): Promise<TiktokResult<null>> {
  return shop.call(PUT, { body: { address, event_type }, schema: nothing, priority });
}

/** Ends the notifications of one topic. One that was never set is fine. */
export function deleteShopWebhook(
  shop: ShopClient,
  { event_type }: { event_type: string },
  { priority }: CallOptions = {},
): Promise<TiktokResult<null>> {
  return shop.call(DELETE, { body: { event_type }, schema: nothing, priority });
}
