import { isCancelled } from "../../domain/order-status";
import { markPackageAsShipped, shipPackage } from "../../tiktok/api/fulfillment";
import type { ShopClient } from "../../tiktok/client";
import type { TiktokResult } from "../../tiktok/error";
import type { TiktokOrder } from "../../tiktok/schemas/order";

interface Parcel {
  tracking_number: string;
  tiktok_line_item_ids: string[];
}

/** Makes the one call that a shipment is in this market: on the order with its units, or on the packages that TikTok made. */
export async function shipOnTiktok(
  client: ShopClient,
  flow: "order" | "package",
  tiktokOrder: TiktokOrder,
  { tracking_number, tiktok_line_item_ids }: Parcel,
  shipping_provider_id: string,
): Promise<TiktokResult<unknown>> {
  if (flow === "order") {
    return markPackageAsShipped(client, tiktokOrder.id, {
      order_line_item_ids: tiktok_line_item_ids,
      tracking_number,
      shipping_provider_id,
    });
  }
  let result: TiktokResult<unknown> = { ok: true, data: null, requestId: null };
  for (const packageId of packagesOf(tiktokOrder, tiktok_line_item_ids)) {
    result = await shipPackage(client, packageId, { self_shipment: { tracking_number, shipping_provider_id } });
    if (!result.ok) return result;
  }
  return result;
}

/**
 * Whether TikTok's packages of these units hold others as well. "Ship Package" ships a package whole, so that the others
 * would count as sent, to the buyer too.
 */
export function leavesUnitsBehind(tiktokOrder: TiktokOrder, lineItemIds: string[]): boolean {
  const packageIds = packagesOf(tiktokOrder, lineItemIds);
  return tiktokOrder.line_items.some(
    (line) =>
      !lineItemIds.includes(line.id) &&
      !isCancelled(line.display_status ?? "") &&
      (!line.package_id || packageIds.includes(line.package_id)),
  );
}

/** Where lines do not name their package, the order has one. */
function packagesOf(tiktokOrder: TiktokOrder, lineItemIds: string[]): string[] {
  const named = tiktokOrder.line_items
    .filter((line) => lineItemIds.includes(line.id))
    .flatMap((line) => line.package_id ?? []);
  return [...new Set(named.length > 0 ? named : tiktokOrder.packages.map(({ id }) => id))];
}
