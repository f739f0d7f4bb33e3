import { ControlError } from "../state/control-error";
import type { Shop } from "../state/model";
import { ORDER_TYPES, type OrderKind } from "../state/order-kind";
import type { World } from "../state/world";
import type { PlaceOrder } from "./order-control";

/** Where exchange orders exist. */
const EXCHANGES = ["US", "GB"];

/** The order types that the US alone have. */
const US_TYPES: readonly string[] = ["PRE_ORDER", "MADE_TO_ORDER", "BACK_ORDER", "VIRTUAL_ORDER"];

/** Orders of a kind of their own, with the source that some of them must name. */
export function kindOf(world: World, shop: Shop, input: PlaceOrder): OrderKind {
  const { release_date = null, replaces = null, exchange_of = null } = input;
  for (const id of [replaces, exchange_of]) {
    if (id !== null && world.orders.get(id)?.shop_id !== shop.id) {
      throw new ControlError(`${shop.name} has no order ${id}.`);
    }
  }
  if (exchange_of !== null && !EXCHANGES.includes(shop.region)) {
    throw new ControlError(`There are no exchange orders in ${shop.region}.`);
  }
  const ofUs = shop.region === "US";
  const digital = input.shipping_type === "TIKTOK_DIGITAL" && ofUs ? "VIRTUAL_ORDER" : "NORMAL";
  const order_type = input.order_type ?? (release_date !== null && ofUs ? "PRE_ORDER" : digital);
  if (!ORDER_TYPES.includes(order_type) || (US_TYPES.includes(order_type) && !ofUs)) {
    throw new ControlError(`There are no orders of type ${order_type} in ${shop.region}.`);
  }
  if (release_date !== null && release_date <= world.clock.seconds()) {
    throw new ControlError("A pre-order's release date lies ahead.");
  }
  return { order_type, release_date, replaced_order_id: replaces, exchange_source_order_id: exchange_of };
}
