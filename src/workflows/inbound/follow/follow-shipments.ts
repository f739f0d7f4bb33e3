import { ChangeActionType } from "@medusajs/framework/utils";
import { type Parcel, parcelsOf } from "../../../domain/parcels";
import { stockLocations } from "../../../domain/stock-locations";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import { failureOf } from "../../failure";
import type { Follow } from "./follow";
import { completeForeign } from "./shipment/complete-foreign";
import { type NativeOrder, readNativeOrder } from "./shipment/native-order";
import { registered } from "./shipment/register";
import { shipFulfillment } from "./shipment/ship-fulfillment";

/**
 * Parcels that TikTok has and Medusa lacks become fulfilments that are shipped: the merchant shipped them in Seller Center,
 * or the platform did. What was packed in Medusa and shipped there is shipped as it was packed.
 */
export async function followShipments(follow: Follow): Promise<RecordChanges> {
  const parcels = parcelsOf(follow.tiktokOrder);
  if (parcels.length === 0) return {};
  const order = await readNativeOrder(follow.container, follow.record.medusa_order_id);
  if (order.isCancelled) return { last_failure: failureOf(CANCELLED_HERE) };
  await shipPacked(follow, order, parcels);
  await shipUnpacked(follow, order, parcels);
  return {};
}

/** Fulfilments that stand in Medusa unshipped, and hold nothing but units that TikTok has under way. */
async function shipPacked({ container, record, note }: Follow, order: NativeOrder, parcels: Parcel[]): Promise<void> {
  const foreign = await container
    .resolve(TIKTOK_SHOP_MODULE)
    .shippedUnits.foreign(order.fulfillments.map(({ id }) => id));
  const parcelOf = (itemId: string) => {
    const unit = order.items.find((item) => item.id === itemId)?.tiktok_line_item_id;
    return parcels.find((parcel) => unit && parcel.tiktok_line_item_ids.includes(unit));
  };
  for (const { id, shipped_at, item_ids } of order.fulfillments) {
    const within = item_ids.map(parcelOf);
    if (shipped_at || foreign.has(id) || within.length === 0 || within.includes(undefined)) continue;
    const numbers = [...new Set(within.flatMap((parcel) => parcel?.tracking_number ?? []))];
    const items = registered(order, ChangeActionType.FULFILL_ITEM, id);
    if (numbers.length === 0) continue;
    await shipFulfillment(container, order, id, items, numbers);
    note("written", "shipment.adopted", { fulfillment_id: id, medusa_order_id: record.medusa_order_id });
  }
}

/** Units that no fulfilment of Medusa holds. */
async function shipUnpacked(
  { container, shop, record, note }: Follow,
  order: NativeOrder,
  parcels: Parcel[],
): Promise<void> {
  const { shippedUnits } = container.resolve(TIKTOK_SHOP_MODULE);
  const loose = new Set(order.items.flatMap((item) => (item.unfulfilled > 0 ? (item.tiktok_line_item_id ?? []) : [])));
  const isBegun = (fulfillmentId: string) => registered(order, ChangeActionType.FULFILL_ITEM, fulfillmentId).length > 0;
  // Drawn by a run that was cut off, and packed by somebody in Medusa since.
  for (const { fulfillment_id, tiktok_line_item_ids } of await shippedUnits.open(record.id)) {
    if (!isBegun(fulfillment_id) && !tiktok_line_item_ids.every((id) => loose.has(id))) {
      await shippedUnits.forget(fulfillment_id);
    }
  }
  const drawn = await shippedUnits.drawn(record.id);
  for (const { key, tiktok_line_item_ids } of parcels) {
    const units = tiktok_line_item_ids.filter((id) => loose.has(id) && !drawn.has(id));
    await shippedUnits.draw(record.id, key, units);
  }
  for (const foreign of await shippedUnits.open(record.id)) {
    const parcel = parcels.find(({ key }) => key === foreign.parcel);
    await completeForeign(container, { order, locationIds: stockLocations(shop) }, foreign, parcel);
    const { fulfillment_id, tiktok_line_item_ids } = foreign;
    note("written", "shipment.created", {
      fulfillment_id,
      package_id: foreign.parcel,
      units: tiktok_line_item_ids.length,
    });
  }
}

const CANCELLED_HERE =
  "The order was cancelled in Medusa, and TikTok has it shipped, so the shipment is not written to it. See in TikTok Seller " +
  "Center what is to become of it, and count its stock by hand.";
