import { randomUUID } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import { drainOutbox } from "../outbound/drain-outbox";
import { drainInbox } from "./drain-inbox";

/**
 * Runs an order's import and its shipments again, now.
 *
 * @param actorId the admin who asks for it
 * @throws MedusaError `not_found` for an order that is not from TikTok
 */
export async function retryOrder(container: MedusaContainer, medusaOrderId: string, actorId: string): Promise<void> {
  const module = container.resolve(TIKTOK_SHOP_MODULE);
  const [record] = await module.listTiktokOrderRecords({ medusa_order_id: medusaOrderId }, { take: 1 });
  if (!record) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `The order ${medusaOrderId} is not from TikTok Shop.`);
  }
  const shop = await module.shops.get(record.shop_id);
  await module.inbox.put({
    app_key: shop.app_key,
    dedupe_key: `retry:${actorId}:${randomUUID()}`,
    topic: 0,
    tiktok_shop_id: shop.tiktok_shop_id,
    seller_open_id: null,
    tiktok_order_ids: [record.tiktok_order_id],
    body: null,
  });
  await module.outbox.replaySubject(medusaOrderId);
  await drainInbox(container);
  await drainOutbox(container, ["shipment"]);
}
