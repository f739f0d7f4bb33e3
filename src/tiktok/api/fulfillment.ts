import type { ShopClient } from "../client";
import type { CallOptions, Endpoint } from "../endpoint";
import type { TiktokResult } from "../error";
import { type MarkedPackage, markedPackage, packageDetail, type TiktokPackage } from "../schemas/fulfillment";
import { nothing } from "../schemas/page";

const MARK: Endpoint<"shop"> = {
  entity: "shop",
  method: "POST",
  path: "/fulfillment/202309/orders/{order_id}/packages",
  priority: "fulfillment",
  effect: "write",
};
const SHIP: Endpoint<"shop"> = { ...MARK, path: "/fulfillment/202309/packages/{package_id}/ship" };
const GET: Endpoint<"shop"> = {
  ...MARK,
  method: "GET",
  path: "/fulfillment/202309/packages/{package_id}",
  effect: "read",
};

export interface SelfShipment {
  tracking_number: string;
  /** From `getShippingProviders`. */
  shipping_provider_id: string;
}

/**
 * Tells TikTok that the seller shipped a parcel of an order: US, UK, EU and Japan. Once per parcel.
 *
 * @param shipment.order_line_item_ids the units in the parcel; all units of the order when left out
 */
export function markPackageAsShipped(
  shop: ShopClient,
  order_id: string,
  { order_line_item_ids, tracking_number, shipping_provider_id }: SelfShipment & { order_line_item_ids?: string[] },
  { priority }: CallOptions = {},
): Promise<TiktokResult<MarkedPackage>> {
  const body = { order_line_item_ids, tracking_number, shipping_provider_id };
  return shop.call(MARK, { path: { order_id }, body, schema: markedPackage, priority });
}

/** Tells TikTok that the seller shipped a package: South-East Asia and Latin America, where packages exist beforehand. */
export function shipPackage(
  shop: ShopClient,
  package_id: string,
  { self_shipment: { tracking_number, shipping_provider_id } }: { self_shipment: SelfShipment },
  { priority }: CallOptions = {},
): Promise<TiktokResult<null>> {
  const body = { self_shipment: { tracking_number, shipping_provider_id } };
  return shop.call(SHIP, { path: { package_id }, body, schema: nothing, priority });
}

/** One package. */
export function getPackage(
  shop: ShopClient,
  package_id: string,
  { priority }: CallOptions = {},
): Promise<TiktokResult<TiktokPackage>> {
  return shop.call(GET, { path: { package_id }, schema: packageDetail, priority });
}
