import { refusal, type Answer } from "../gateway/answer";
import { providersOf, type ShippingProvider } from "../markets/providers";
import type { Order, Shop } from "../state/model";
import type { World } from "../state/world";

/** One number may stand on the parcels of this many orders to one recipient. */
const ORDERS_PER_NUMBER = 20;

export type TrackingCheck = { ok: true; provider: ShippingProvider } | { ok: false; answer: Answer };

const sameRecipient = (a: Order, b: Order): boolean =>
  a.address.name === b.address.name &&
  a.address.postal_code === b.address.postal_code &&
  a.address.address_line1 === b.address.address_line1;

/** Checks a carrier and a tracking number as TikTok does before a parcel leaves. */
export function checkTracking(
  world: World,
  shop: Shop,
  order: Order,
  shipment: { tracking_number: string; shipping_provider_id: string },
): TrackingCheck {
  const refuse = (code: number, message: string): TrackingCheck => ({ ok: false, answer: refusal(code, message) });
  const number = shipment.tracking_number;
  if (!/^[A-Za-z0-9]+$/.test(number)) {
    return refuse(21004012, "The tracking number must not contain special characters.");
  }
  const provider = providersOf(shop.region).find(({ id }) => id === shipment.shipping_provider_id);
  if (!provider || number.length < 5 || number.length > 50) {
    return refuse(21011022, "The shipping provider or the tracking number is invalid.");
  }
  const others = (world.parcelsByTracking.get(number) ?? [])
    .filter((parcel) => parcel.status !== "CANCELLED")
    .flatMap(({ order_id }) => world.orders.get(order_id) ?? []);
  if (others.some((other) => other.id === order.id || other.shop_id !== shop.id || !sameRecipient(other, order))) {
    return refuse(21011025, "The tracking number is already in use for another package.");
  }
  if (others.length >= ORDERS_PER_NUMBER) {
    return refuse(21011026, `The tracking number is already in use for ${ORDERS_PER_NUMBER} orders.`);
  }
  return { ok: true, provider };
}
