import type { MedusaContainer } from "@medusajs/framework/types";
import { ChangeActionType, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils";
import type { Parcel } from "../../../../domain/parcels";
import { TIKTOK_SHOP_MODULE } from "../../../../modules/tiktok-shop";
import type { ForeignFulfillment } from "../../../../modules/tiktok-shop/stores/shipped-unit-store";
import { makeFulfillment } from "./make-fulfillment";
import type { NativeOrder } from "./native-order";
import { register } from "./register";
import { shipFulfillment } from "./ship-fulfillment";
import { takeStock } from "./take-stock";

/**
 * Makes the fulfilment of a parcel that was shipped outside of this store, or finishes one that an earlier run began: each
 * part after asking whether it is there. First the order is told, which refuses what somebody has fulfilled meanwhile.
 */
export async function completeForeign(
  container: MedusaContainer,
  { order, locationIds }: { order: NativeOrder; locationIds: [string, ...string[]] },
  foreign: ForeignFulfillment,
  parcel: Parcel | undefined,
): Promise<void> {
  const { fulfillment_id } = foreign;
  const items = order.items.filter(
    ({ tiktok_line_item_id }) => tiktok_line_item_id && foreign.tiktok_line_item_ids.includes(tiktok_line_item_id),
  );
  // What TikTok sells is one unit a line.
  const quantities = items.map(({ id }) => ({ id, quantity: 1 }));
  await register(container, order, ChangeActionType.FULFILL_ITEM, fulfillment_id, quantities);
  await makeFulfillment(container, {
    id: fulfillment_id,
    medusaOrderId: order.id,
    locationIds,
    items: items.map((item) => ({ ...item, unfulfilled: 1 })),
    metadata: { tiktok_package_id: foreign.parcel, ...(parcel?.carrier && { carrier: parcel.carrier }) },
  });
  await takeStock(
    container,
    items.map(({ id }) => id),
  );
  await container.resolve(Modules.EVENT_BUS).emit({
    name: OrderWorkflowEvents.FULFILLMENT_CREATED,
    data: { order_id: order.id, fulfillment_id, no_notification: true },
  });
  if (items.some((item) => item.requires_shipping)) {
    const numbers = parcel?.tracking_number ? [parcel.tracking_number] : [];
    await shipFulfillment(container, order, fulfillment_id, quantities, numbers);
  }
  await container.resolve(TIKTOK_SHOP_MODULE).shippedUnits.complete(fulfillment_id);
}
