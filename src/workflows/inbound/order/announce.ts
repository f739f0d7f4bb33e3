import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils";
import type { OrderRecord } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";

/**
 * Emits `order.placed` for an order that is complete, if the shop's setting says so. At least once: a process that dies
 * before the record is saved emits it again.
 */
export async function announce(container: MedusaContainer, shop: Shop, record: OrderRecord): Promise<Date | null> {
  if (!shop.settings.emit_order_placed || record.placed_emitted_at) return record.placed_emitted_at;
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: OrderWorkflowEvents.PLACED, data: { id: record.medusa_order_id } });
  return new Date();
}
