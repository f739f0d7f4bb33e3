import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { isFromBefore } from "../../../domain/past-order";
import type { OrderRecord } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";

/**
 * Emits `order.placed` for orders that are complete, if the shop's setting says so; never for one that is older than the
 * shop's connection. At least once: a process that dies
 * before the records are saved emits it again.
 *
 * @returns when each was announced, in the order of `records`
 */
export async function announce(
  container: MedusaContainer,
  shop: Shop,
  records: OrderRecord[],
): Promise<(Date | null)[]> {
  const isDue = (record: OrderRecord) =>
    shop.settings.emit_order_placed && !record.placed_emitted_at && !isFromBefore(record.placed_at, shop.created_at);
  const due = records.filter(isDue);
  if (due.length > 0) {
    await container
      .resolve(Modules.EVENT_BUS)
      .emit(due.map((record) => ({ name: OrderWorkflowEvents.PLACED, data: { id: record.medusa_order_id } })));
  }
  const now = new Date();
  return records.map((record) => (isDue(record) ? now : record.placed_emitted_at));
}
