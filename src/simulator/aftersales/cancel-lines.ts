import { become, mayBecome, touch } from "../orders/order-states";
import { setPackages, unshippedLines } from "../orders/packages";
import { moveOrderStock } from "../orders/stock";
import { ControlError } from "../state/control-error";
import type { Line, Order } from "../state/model";
import type { Cancellation } from "../state/aftersales";
import { shopOf, type World } from "../state/world";

export const liveLines = (order: Order): Line[] => order.lines.filter(({ cancelled }) => cancelled === null);

/** The units that are to be cancelled: those named, or all that are left. Says why when they cannot be. */
export function linesToCancel(order: Order, ids: readonly string[] | undefined): Line[] {
  const live = liveLines(order);
  if (!mayBecome(order, "CANCELLED") || live.length === 0) {
    throw new ControlError(`Order ${order.id} is ${order.status}; it cannot be cancelled.`);
  }
  if (!ids || ids.length === 0) return live;
  const open = live.length === ids.length ? live : live.filter((line) => unshippedLines(order).includes(line));
  const named = open.filter(({ id }) => ids.includes(id));
  if (named.length !== new Set(ids).size) throw new ControlError(`Order ${order.id} has no such line to cancel.`);
  return named;
}

/** Takes units out of an order; what is not shipped goes back to stock, unless it is not to be sold. The order is cancelled with its last unit. */
export function cancelLines(
  world: World,
  order: Order,
  { id, role, reason_text, lines, replenish }: Cancellation,
): void {
  const ids = new Set(lines.map(({ line_id }) => line_id));
  const unshipped = unshippedLines(order).filter((line) => ids.has(line.id));
  for (const line of order.lines) if (ids.has(line.id)) line.cancelled = { initiator: role, reason: reason_text };
  for (const parcel of order.packages.filter(({ rts_time }) => rts_time === null)) {
    const kept = parcel.line_ids.filter((lineId) => !ids.has(lineId));
    if (kept.length > 0) parcel.line_ids = kept;
  }
  moveOrderStock(world, shopOf(world, order), order, unshipped, "order_canceled", { replenish });
  order.is_buyer_request_cancel = false;
  if (liveLines(order).length === 0) {
    order.cancellation = { initiator: role, reason: reason_text, cancel_id: id };
    order.cancel_time = world.clock.seconds();
    setPackages(world, order, "CANCELLED");
    become(world, order, "CANCELLED");
  } else if (order.status === "PARTIALLY_SHIPPING" && unshippedLines(order).length === 0) {
    order.rts_time = world.clock.seconds();
    become(world, order, "AWAITING_COLLECTION");
  } else touch(world, order);
}
