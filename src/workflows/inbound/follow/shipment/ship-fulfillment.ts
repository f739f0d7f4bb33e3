import type { MedusaContainer } from "@medusajs/framework/types";
import { ChangeActionType, FulfillmentWorkflowEvents, Modules } from "@medusajs/framework/utils";
import type { NativeOrder } from "./native-order";
import { register } from "./register";

/**
 * Marks a fulfilment as shipped, under the numbers that TikTok has. Nobody is to be notified: TikTok tells its buyers itself.
 *
 * @param items what the fulfilment holds of the order's lines
 */
export async function shipFulfillment(
  container: MedusaContainer,
  order: NativeOrder,
  fulfillmentId: string,
  items: { id: string; quantity: number }[],
  trackingNumbers: string[],
): Promise<void> {
  await register(container, order, ChangeActionType.SHIP_ITEM, fulfillmentId, items);
  await container.resolve(Modules.FULFILLMENT).updateFulfillment(fulfillmentId, {
    shipped_at: new Date(),
    // Medusa wants all three, and its admin writes the same where there is no address.
    labels: trackingNumbers.map((tracking_number) => ({ tracking_number, tracking_url: "#", label_url: "#" })),
  });
  await container.resolve(Modules.EVENT_BUS).emit({
    name: FulfillmentWorkflowEvents.SHIPMENT_CREATED,
    data: { id: fulfillmentId, no_notification: true },
  });
}
