import type { ShippingProvider } from "../markets/providers";
import type { Line, Order, Package } from "../state/model";
import { shopOf, type World } from "../state/world";
import { publishPackages } from "./order-events";
import { become, touch } from "./order-states";
import { moveOrderStock } from "./stock";

/** A parcel for these lines, not yet handed over. */
export function createPackage(world: World, order: Order, lines: readonly Line[]): Package {
  const now = world.clock.seconds();
  const parcel: Package = {
    id: world.ids.next("package"),
    order_id: order.id,
    line_ids: lines.map(({ id }) => id),
    status: "TO_FULFILL",
    tracking_number: "",
    shipping_provider_id: "",
    shipping_provider_name: "",
    create_time: now,
    update_time: now,
    rts_time: null,
  };
  for (const line of lines) line.package_id = parcel.id;
  order.packages.push(parcel);
  world.packages.set(parcel.id, parcel);
  return parcel;
}

/** Gives every parcel of an order the same status. */
export function setPackages(world: World, order: Order, status: Package["status"]): void {
  for (const parcel of order.packages) {
    parcel.status = status;
    parcel.update_time = world.clock.seconds();
  }
}

/** The lines that no handed-over parcel holds and that nobody cancelled. */
export function unshippedLines(order: Order): Line[] {
  const shipped = new Set(order.packages.filter((p) => p.rts_time !== null).flatMap((p) => p.line_ids));
  return order.lines.filter((line) => line.cancelled === null && !shipped.has(line.id));
}

/** Hands a parcel over: tracking on it, its units out of stock, the order one status on, topics 1 and 4. */
export function shipPackage(
  world: World,
  order: Order,
  parcel: Package,
  shipment: { tracking_number: string; provider: ShippingProvider },
): void {
  const now = world.clock.seconds();
  parcel.status = "PROCESSING";
  parcel.tracking_number = shipment.tracking_number;
  parcel.shipping_provider_id = shipment.provider.id;
  parcel.shipping_provider_name = shipment.provider.name;
  parcel.rts_time = now;
  const sharing = world.parcelsByTracking.get(shipment.tracking_number) ?? [];
  world.parcelsByTracking.set(shipment.tracking_number, [...sharing, parcel]);
  parcel.update_time = now;
  const lines = order.lines.filter((line) => parcel.line_ids.includes(line.id));
  moveOrderStock(world, shopOf(world, order), order, lines, "order_shipped");
  const done = unshippedLines(order).length === 0;
  if (done) order.rts_time = now;
  const status = done ? "AWAITING_COLLECTION" : "PARTIALLY_SHIPPING";
  if (order.status === status) touch(world, order);
  else become(world, order, status);
  publishPackages(world, order, [parcel.id]);
}
