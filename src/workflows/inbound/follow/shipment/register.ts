import type { MedusaContainer } from "@medusajs/framework/types";
import { ChangeActionType, Modules } from "@medusajs/framework/utils";
import type { NativeOrder } from "./native-order";

const METHODS = {
  [ChangeActionType.FULFILL_ITEM]: "registerFulfillment",
  [ChangeActionType.SHIP_ITEM]: "registerShipment",
  [ChangeActionType.DELIVER_ITEM]: "registerDelivery",
  [ChangeActionType.CANCEL_ITEM_FULFILLMENT]: "cancelFulfillment",
} as const;

/** What a fulfilment did to an order's lines, by the order's own history. */
export const registered = (
  { actions }: NativeOrder,
  action: keyof typeof METHODS,
  fulfillmentId: string,
): { id: string; quantity: number }[] =>
  actions
    .filter((each) => each.action === action && each.fulfillment_id === fulfillmentId)
    .map(({ item_id, quantity }) => ({ id: item_id, quantity }));

/**
 * Notes in an order what a fulfilment does to its lines, once: the order module writes the note and the quantities of the
 * lines in one transaction, so that the note says whether it was done.
 */
export async function register(
  container: MedusaContainer,
  order: NativeOrder,
  action: keyof typeof METHODS,
  fulfillmentId: string,
  items: { id: string; quantity: number }[],
): Promise<void> {
  if (items.length === 0 || registered(order, action, fulfillmentId).length > 0) return;
  await container.resolve(Modules.ORDER)[METHODS[action]]({
    order_id: order.id,
    reference: Modules.FULFILLMENT,
    reference_id: fulfillmentId,
    created_by: "tiktok-shop",
    items,
  });
}
