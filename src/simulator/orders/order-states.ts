import { ControlError } from "../state/control-error";
import type { Order, OrderStatus } from "../state/model";
import type { World } from "../state/world";
import { publishStatus } from "./order-events";

/** Which status may follow which: orders.md, section 2. */
const NEXT: Record<OrderStatus, readonly OrderStatus[]> = {
  UNPAID: ["ON_HOLD", "AWAITING_SHIPMENT", "CANCELLED"],
  ON_HOLD: ["AWAITING_SHIPMENT", "CANCELLED"],
  AWAITING_SHIPMENT: ["PARTIALLY_SHIPPING", "AWAITING_COLLECTION", "IN_TRANSIT", "CANCELLED"],
  PARTIALLY_SHIPPING: ["AWAITING_COLLECTION", "IN_TRANSIT", "CANCELLED"],
  // COMPLETED: refunded in full before it arrived.
  AWAITING_COLLECTION: ["IN_TRANSIT", "CANCELLED", "COMPLETED"],
  IN_TRANSIT: ["DELIVERED", "CANCELLED", "COMPLETED"],
  DELIVERED: ["COMPLETED"],
  COMPLETED: [],
  CANCELLED: [],
};

export const mayBecome = (order: Order, status: OrderStatus): boolean => NEXT[order.status].includes(status);

/** Notes that an order changed, without a new status. */
export function touch(world: World, order: Order): void {
  order.update_time = Math.max(order.update_time, world.clock.seconds());
  world.changed();
}

/** Gives an order its next status and tells the apps (topic 1). Says why when the status cannot follow. */
export function become(world: World, order: Order, status: OrderStatus): void {
  if (!mayBecome(order, status)) {
    throw new ControlError(`Order ${order.id} is ${order.status}; it cannot become ${status}.`);
  }
  order.status = status;
  touch(world, order);
  publishStatus(world, order);
}
