import { deadlines } from "../orders/deadlines";
import type { Order } from "../state/model";
import type { World } from "../state/world";
import { cancel } from "./cancellation";

/** What TikTok gives for a reason. */
export const SHIPPING_TIMEOUT = [
  "system_cancel_order_reason_shipping_timeout",
  "The order was not shipped in time",
] as const;

/** The seller has it to ship: not TikTok's warehouse, and no digital goods. */
const isToShip = ({ status, fulfillment_type, shipping_type }: Order): boolean =>
  status === "AWAITING_SHIPMENT" && fulfillment_type === "FULFILLMENT_BY_SELLER" && shipping_type !== "TIKTOK_DIGITAL";

/** Cancels by the clock what its seller has not shipped by `cancel_order_sla_time`, as the platform does. */
export function cancelLateOrders(world: World): void {
  /** Epoch seconds by order. One timer for all: there may be very many. */
  const due = new Map<string, number>();
  let isArmed = false;

  const arm = (): void => {
    const first = Math.min(...due.values());
    isArmed = Number.isFinite(first);
    if (isArmed) world.clock.schedule(first * 1000, sweep);
  };
  const sweep = (): void => {
    for (const [id, at] of due) {
      if (at > world.clock.seconds()) continue;
      due.delete(id);
      const order = world.orders.get(id);
      const [reason, reason_text] = SHIPPING_TIMEOUT;
      if (order && isToShip(order)) cancel(world, order, { role: "SYSTEM", reason, reason_text });
    }
    arm();
  };
  world.events.on("topic", ({ type, data }) => {
    const order = type === 1 ? world.orders.get(String(data["order_id"])) : undefined;
    const at = order && isToShip(order) ? deadlines(order).cancel_order_sla_time : undefined;
    if (!order || at === undefined) return;
    due.set(order.id, at);
    if (!isArmed) arm();
  });
}
