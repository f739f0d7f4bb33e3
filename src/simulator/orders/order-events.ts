import type { Cancellation } from "../state/aftersales";
import type { Order } from "../state/model";
import { shopOf, type World } from "../state/world";

/** Topic 1. The topic writes CANCEL where the order API writes CANCELLED. */
export function publishStatus(world: World, order: Order): void {
  world.publish({
    shop: shopOf(world, order),
    type: 1,
    data: {
      order_id: order.id,
      order_status: order.status === "CANCELLED" ? "CANCEL" : order.status,
      is_on_hold_order: order.is_on_hold_order,
      update_time: order.update_time,
    },
  });
}

/** Topic 3: the buyer's address changed. */
export function publishAddress(world: World, order: Order): void {
  world.publish({
    shop: shopOf(world, order),
    type: 3,
    data: { order_id: order.id, update_time: world.clock.seconds() },
  });
}

/** Topic 4: the parcels of an order are others than before. Of the documented kinds, SPLIT is the one a seller's shipment causes. */
export function publishPackages(world: World, order: Order, packageIds: readonly string[]): void {
  world.publish({
    shop: shopOf(world, order),
    type: 4,
    data: {
      sc_type: "SPLIT",
      role_type: "ROLE_SELLER",
      package_list: packageIds.map((package_id) => ({ package_id, order_id_list: [order.id] })),
      update_time: order.update_time,
    },
  });
}

/** Topic 11: a cancellation was asked for, answered or is done. */
export function publishCancellation(world: World, order: Order, cancellation: Cancellation): void {
  world.publish({
    shop: shopOf(world, order),
    type: 11,
    data: {
      order_id: order.id,
      cancellations_role: cancellation.role,
      cancel_status: `CANCELLATION_REQUEST_${cancellation.status}`,
      cancel_id: cancellation.id,
      create_time: cancellation.create_time,
    },
  });
}
