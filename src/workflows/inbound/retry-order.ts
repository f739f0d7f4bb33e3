import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import { askAgain } from "./ask-again";
import { findRecord } from "./find-record";

/**
 * Asks for an order's import and its shipments to be run again.
 *
 * @param id the plugin's record id, or the Medusa order id
 * @param actorId the admin who asks for it
 * @throws MedusaError `not_found` for an order that is not from TikTok, or whose shop is not connected
 */
export async function retryOrder(container: MedusaContainer, id: string, actorId: string): Promise<void> {
  const record = await findRecord(container, id);
  await askAgain(container, record, { cause: "retry", actorId });
  await container.resolve(TIKTOK_SHOP_MODULE).outbox.replayShipments(record.medusa_order_id);
}
