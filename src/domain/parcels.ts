import type { TiktokLineItem, TiktokOrder } from "../tiktok/schemas/order";
import { isCancelled, isDelivered, isShipped } from "./order-status";

/** A parcel that TikTok knows of, with the units that are in it. */
export interface Parcel {
  /** TikTok's package id; where TikTok names none, what its units have in common. */
  key: string;
  /** Null where the platform ships and tells no number, and for digital goods. */
  tracking_number: string | null;
  /** The carrier, as TikTok calls it. */
  carrier: string | null;
  tiktok_line_item_ids: string[];
}

type ShippedOrder = Pick<TiktokOrder, "status" | "line_items" | "delivery_time">;

/** Where a line says nothing of its own, the order's status is its. */
const statusOf = (order: ShippedOrder, line: TiktokLineItem): string => line.display_status ?? order.status;

const keyOf = ({ package_id, tracking_number }: TiktokLineItem): string =>
  package_id ?? (tracking_number ? `number:${tracking_number}` : "order");

/** A unit has left once it has a number to be tracked by, or TikTok says that it is under way. */
const hasLeft = (order: ShippedOrder, line: TiktokLineItem): boolean =>
  !isCancelled(statusOf(order, line)) &&
  (line.tracking_number !== null || isShipped(statusOf(order, line)) || isShipped(order.status));

/**
 * The parcels of an order that have left, or have their label. In markets where TikTok makes packages beforehand a package
 * alone says nothing: it counts once it has its number.
 */
export function parcelsOf(tiktokOrder: ShippedOrder): Parcel[] {
  const parcels = new Map<string, Parcel>();
  for (const line of tiktokOrder.line_items.filter((each) => hasLeft(tiktokOrder, each))) {
    const key = keyOf(line);
    const parcel = parcels.get(key) ?? {
      key,
      tracking_number: line.tracking_number,
      carrier: line.shipping_provider_name,
      tiktok_line_item_ids: [],
    };
    parcel.tiktok_line_item_ids.push(line.id);
    parcels.set(key, parcel);
  }
  return [...parcels.values()];
}

/**
 * The units that have reached the buyer. An order may become COMPLETED without: refunded in full on its way (orders, 2),
 * which shows by its lack of a delivery time.
 */
export function deliveredUnits(tiktokOrder: ShippedOrder): Set<string> {
  const { line_items, delivery_time, status } = tiktokOrder;
  const isThere = (each: string) => each === "DELIVERED" || (isDelivered(each) && delivery_time !== null);
  const delivered = line_items.filter((line) => {
    const own = statusOf(tiktokOrder, line);
    return !isCancelled(own) && (isThere(own) || isThere(status));
  });
  return new Set(delivered.map(({ id }) => id));
}
