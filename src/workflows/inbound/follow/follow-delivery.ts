import { ChangeActionType, FulfillmentWorkflowEvents, Modules } from "@medusajs/framework/utils";
import { deliveredUnits } from "../../../domain/parcels";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Follow } from "./follow";
import { readNativeOrder } from "./shipment/native-order";
import { register, registered } from "./shipment/register";

/** Fulfilments whose units have all reached the buyer are delivered, whoever made them. */
export async function followDelivery({ container, record, tiktokOrder, note }: Follow): Promise<RecordChanges> {
  const delivered = deliveredUnits(tiktokOrder);
  if (delivered.size === 0) return {};
  const order = await readNativeOrder(container, record.medusa_order_id);
  const unitOf = new Map(order.items.map((item) => [item.id, item.tiktok_line_item_id]));
  for (const { id, delivered_at, item_ids } of order.fulfillments) {
    const units = item_ids.flatMap((itemId) => unitOf.get(itemId) ?? []);
    if (delivered_at || units.length === 0 || !units.every((unit) => delivered.has(unit))) continue;
    const items = registered(order, ChangeActionType.FULFILL_ITEM, id);
    await register(container, order, ChangeActionType.DELIVER_ITEM, id, items);
    await container.resolve(Modules.FULFILLMENT).updateFulfillment(id, { delivered_at: new Date() });
    await container.resolve(Modules.EVENT_BUS).emit({
      name: FulfillmentWorkflowEvents.DELIVERY_CREATED,
      data: { id, no_notification: true },
    });
    note("written", "shipment.delivered", { fulfillment_id: id, units: units.length });
  }
  return {};
}
