import type { MedusaContainer } from "@medusajs/framework/types";
import { ChangeActionType, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import { type NativeFulfillment, type NativeOrder, readNativeOrder } from "../follow/shipment/native-order";
import { register, registered } from "../follow/shipment/register";
import { returnStock } from "../follow/shipment/return-stock";
import { takeStock } from "../follow/shipment/take-stock";

/**
 * Takes back the fulfilments of an order that have not left yet, so that their lines can be given up.
 *
 * @param itemIds only those that hold one of these lines; all when left out
 * @returns the lines that are on their way or delivered: Medusa cannot give those up
 */
export async function cancelFulfillments(
  container: MedusaContainer,
  medusaOrderId: string,
  itemIds?: string[],
): Promise<Set<string>> {
  const order = await readNativeOrder(container, medusaOrderId);
  const gone = new Set<string>();
  for (const fulfillment of order.fulfillments) {
    const { shipped_at, delivered_at, item_ids } = fulfillment;
    if (itemIds && !item_ids.some((itemId) => itemIds.includes(itemId))) continue;
    if (shipped_at || delivered_at) for (const itemId of item_ids) gone.add(itemId);
    else await unpack(container, order, fulfillment);
  }
  return gone;
}

/**
 * Takes one fulfilment back part by part, each after asking whether it is done (docs/adr/0014): the order is told, the stock
 * is back and reserved again, and then the fulfilment is cancelled. Medusa's own workflow cannot be run again where it was cut
 * off, and finds no stock for the parts of a bundle.
 */
async function unpack(
  container: MedusaContainer,
  order: NativeOrder,
  { id, item_ids }: NativeFulfillment,
): Promise<void> {
  const items = registered(order, ChangeActionType.FULFILL_ITEM, id);
  await register(container, order, ChangeActionType.CANCEL_ITEM_FULFILLMENT, id, items);
  // One of ours that was cut off may not have its stock yet.
  const foreign = await container.resolve(TIKTOK_SHOP_MODULE).shippedUnits.foreign([id]);
  if (foreign.has(id)) await takeStock(container, item_ids);
  const fulfillments = container.resolve(Modules.FULFILLMENT);
  await returnStock(container, await fulfillments.retrieveFulfillment(id, { relations: ["items"] }));
  await fulfillments.cancelFulfillment(id);
  await container.resolve(Modules.EVENT_BUS).emit({
    name: OrderWorkflowEvents.FULFILLMENT_CANCELED,
    data: { order_id: order.id, fulfillment_id: id, no_notification: true },
  });
}
