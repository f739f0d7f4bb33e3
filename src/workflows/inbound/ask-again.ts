import { randomUUID } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";

/** Puts an order into the inbox, as a webhook of TikTok's would, because a person wants it. */
export async function askAgain(
  container: MedusaContainer,
  { shop_id, tiktok_order_id }: { shop_id: string; tiktok_order_id: string },
  { cause, actorId }: { cause: "retry" | "import_anyway" | "cancel"; actorId: string },
): Promise<void> {
  const { inbox, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const shop = await shops.get(shop_id);
  await inbox.put({
    app_key: shop.app_key,
    dedupe_key: `${cause}:${actorId}:${randomUUID()}`,
    topic: 0,
    tiktok_shop_id: shop.tiktok_shop_id,
    seller_open_id: null,
    tiktok_order_ids: [tiktok_order_id],
    body: null,
  });
}
