import type { MedusaContainer } from "@medusajs/framework/types";
import { furtherGoods, goodsSeenIn, type ReturnedGoods } from "../../../domain/return-facts";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { parseWebhook } from "../../../tiktok/webhook-event";

const RETURN_STATUS_CHANGE = 12;

/**
 * What TikTok's webhooks told of the goods of an order's returns, by TikTok's ids. That goods were on their way once cannot
 * be read any more when all is over: of what happened while nobody asked, the webhooks are the only witness.
 */
export async function heardGoods(
  container: MedusaContainer,
  shop: Shop,
  tiktokOrderId: string,
): Promise<Map<string, ReturnedGoods>> {
  const { inbox } = container.resolve(TIKTOK_SHOP_MODULE);
  const heard = new Map<string, ReturnedGoods>();
  for (const body of await inbox.bodiesOf(shop.tiktok_shop_id, RETURN_STATUS_CHANGE, tiktokOrderId)) {
    const parsed = parseWebhook(Buffer.from(body));
    if (!parsed.ok) continue;
    const { return_id, return_status } = parsed.event.data;
    const id = String(return_id);
    heard.set(id, furtherGoods(heard.get(id) ?? "unseen", goodsSeenIn(String(return_status))));
  }
  return heard;
}
