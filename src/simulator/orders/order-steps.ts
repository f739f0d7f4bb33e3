import { marketOf } from "../markets/markets";
import { ControlError } from "../state/control-error";
import type { Address, Order } from "../state/model";
import { shopOf, type World } from "../state/world";
import { publishAddress } from "./order-events";
import { become, touch } from "./order-states";
import { createPackage, setPackages, unshippedLines } from "./packages";
import { moveOrderStock } from "./stock";

/** The hour in which a buyer may think again. */
const HOLD_SECONDS = 3600;

/** Where a parcel that TikTok ships begins with the purchase of its label; elsewhere it is there to be handed over. */
const LABEL_MARKETS = ["US", "JP"];

/** ON_HOLD for an hour of the simulated time, a pre-order until its release. */
export function startHold(world: World, order: Order): void {
  become(world, order, "ON_HOLD");
  order.hold_ends_at = Math.max(world.clock.seconds() + HOLD_SECONDS, order.kind.release_date ?? 0);
  world.clock.schedule(order.hold_ends_at * 1000, () => {
    if (order.status === "ON_HOLD") endHold(world, order);
  });
}

/** Ends the hold before its time. */
export function endHold(world: World, order: Order): void {
  if (order.status !== "ON_HOLD") throw new ControlError(`Order ${order.id} is ${order.status}; it is not on hold.`);
  openForShipping(world, order);
}

/** AWAITING_SHIPMENT. Where sellers ship by package, or TikTok's carrier comes, the package exists from now on. */
export function openForShipping(world: World, order: Order): void {
  const { region, flow } = marketOf(shopOf(world, order).region);
  const handedOver = order.shipping_type === "TIKTOK" && !LABEL_MARKETS.includes(region);
  order.hold_ends_at = null;
  const parcel = order.shipping_type !== "TIKTOK_DIGITAL" && (flow === "package" || handedOver);
  if (parcel) createPackage(world, order, order.lines);
  become(world, order, "AWAITING_SHIPMENT");
}

/** The carrier collects every parcel. */
export function collectOrder(world: World, order: Order): void {
  if (order.status !== "AWAITING_COLLECTION") {
    throw new ControlError(`Order ${order.id} is ${order.status}; a carrier collects what is AWAITING_COLLECTION.`);
  }
  order.collection_time = world.clock.seconds();
  setPackages(world, order, "FULFILLING");
  become(world, order, "IN_TRANSIT");
}

/** TikTok sends what needs no parcel. */
function sendDigital(world: World, order: Order): void {
  moveOrderStock(world, shopOf(world, order), order, unshippedLines(order), "order_shipped");
  order.rts_time = world.clock.seconds();
  become(world, order, "IN_TRANSIT");
}

/** The carrier delivers; a parcel that waits for collection is collected first. */
export function deliverOrder(world: World, order: Order): void {
  if (order.status === "AWAITING_COLLECTION") collectOrder(world, order);
  else if (order.shipping_type === "TIKTOK_DIGITAL" && order.status === "AWAITING_SHIPMENT") sendDigital(world, order);
  if (order.status !== "IN_TRANSIT")
    throw new ControlError(`Order ${order.id} is ${order.status}; it is not on its way.`);
  order.delivery_time = world.clock.seconds();
  if (order.is_cod) order.paid_time = order.delivery_time;
  setPackages(world, order, "COMPLETED");
  become(world, order, "DELIVERED");
}

/** The time for returns is over. */
export function completeOrder(world: World, order: Order): void {
  if (order.status !== "DELIVERED")
    throw new ControlError(`Order ${order.id} is ${order.status}; it cannot become COMPLETED.`);
  order.completed_time = world.clock.seconds();
  become(world, order, "COMPLETED");
}

/** The buyer corrects the address (topic 3). */
export function changeAddress(world: World, order: Order, changes: Partial<Address>): void {
  if (!["UNPAID", "ON_HOLD", "AWAITING_SHIPMENT"].includes(order.status)) {
    throw new ControlError(`Order ${order.id} is ${order.status}; its address cannot change any more.`);
  }
  order.address = { ...order.address, ...changes };
  order.has_updated_recipient_address = true;
  touch(world, order);
  publishAddress(world, order);
}
