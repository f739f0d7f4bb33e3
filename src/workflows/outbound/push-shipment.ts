import type { MedusaContainer } from "@medusajs/framework/types";
import { resolveCarrier } from "../../domain/carrier";
import { normalizeStatus } from "../../domain/order-status";
import { shippingFlow } from "../../domain/shipping-flow";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Settlement } from "../../modules/tiktok-shop/stores/lease";
import type { ClaimedTask } from "../../modules/tiktok-shop/stores/outbox-store";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { getOrders } from "../../tiktok/api/orders";
import type { ShopClient } from "../../tiktok/client";
import { isAlreadyShipped, isOnHold } from "../../tiktok/error-questions";
import type { TiktokOrder } from "../../tiktok/schemas/order";
import { must, shopClient } from "../client";
import { failureOf } from "../failure";
import { forgetListsOf, shippingProvidersOf } from "../tiktok-lists";
import { readShipment, type Shipment } from "./read-shipment";
import { leavesUnitsBehind, shipOnTiktok } from "./ship-on-tiktok";

/** TikTok's hold lasts an hour; asking more often tells nothing new. */
const ON_HOLD_SECONDS = 300;

const dead = (sentence: string): Settlement => ({ outcome: "dead", failure: failureOf(sentence) });

/**
 * Tells TikTok the tracking number of one shipment. Every try first reads the order, so that a call whose answer was lost
 * is not made twice.
 *
 * @param task `key` is the fulfilment's id, `subject` the Medusa order's
 */
export async function pushShipment(container: MedusaContainer, shop: Shop, task: ClaimedTask): Promise<Settlement> {
  const shipment = await readShipment(container, task.key);
  if (!shipment || shipment.canceled) return { outcome: "done" };
  if (!shipment.tracking_number) return dead(NO_TRACKING);
  if (shipment.tiktok_line_item_ids.length === 0) return dead(NO_LINES);
  const parcel = { ...shipment, tracking_number: shipment.tracking_number };
  const module = container.resolve(TIKTOK_SHOP_MODULE);
  const [record] = await module.listTiktokOrderRecords(
    { medusa_order_id: task.subject, shop_id: shop.id },
    { take: 1 },
  );
  if (!record) return dead(NO_LINES);

  const client = shopClient(container, shop);
  const tiktokOrder = await readOrder(client, record.tiktok_order_id);
  if (!tiktokOrder) return dead(`TikTok does not list order ${record.tiktok_order_id} for this shop any more.`);
  if (isSent(tiktokOrder, parcel)) return sent(parcel);
  if (["ON_HOLD", "UNPAID"].includes(normalizeStatus(tiktokOrder.status))) return onHold();
  const flow = shippingFlow({ region: shop.region, ...tiktokOrder });
  if (typeof flow === "object") return dead(flow.none);
  if (flow === "package" && leavesUnitsBehind(tiktokOrder, parcel.tiktok_line_item_ids)) return dead(NOT_WHOLE);
  const provider = await providerOf(container, shop, tiktokOrder, parcel);
  if (!provider.ok) return dead(provider.sentence);

  const shipped = await shipOnTiktok(client, flow, tiktokOrder, parcel, provider.provider_id);
  if (shipped.ok) return sent(parcel);
  if (isOnHold(shipped.error)) return onHold();
  if (isAlreadyShipped(shipped.error)) {
    const now = await readOrder(client, tiktokOrder.id);
    if (now && isSent(now, parcel)) return sent(parcel);
  }
  // TikTok may have refused a carrier that it offers no longer.
  if (shipped.error.kind === "permanent") await forgetListsOf(container, shop);
  throw shipped.error;
}

type Parcel = Shipment & { tracking_number: string };

const sent = ({ tracking_number }: Parcel): Settlement => ({ outcome: "done", result: { tracking_number } });

const onHold = (): Settlement => ({ outcome: "retry", seconds: ON_HOLD_SECONDS, failure: failureOf(HELD) });

async function readOrder(client: ShopClient, tiktokOrderId: string): Promise<TiktokOrder | undefined> {
  const { orders } = await must(getOrders(client, [tiktokOrderId], { priority: "fulfillment" }));
  return orders.find((tiktokOrder) => tiktokOrder.id === tiktokOrderId);
}

/** Every unit of the parcel carries its number already. */
const isSent = (tiktokOrder: TiktokOrder, parcel: Parcel): boolean => {
  const units = tiktokOrder.line_items.filter((line) => parcel.tiktok_line_item_ids.includes(line.id));
  return units.length > 0 && units.every((line) => line.tracking_number === parcel.tracking_number);
};

/** A verdict against the carrier is spoken on TikTok's list of today only. */
async function providerOf(container: MedusaContainer, shop: Shop, tiktokOrder: TiktokOrder, parcel: Parcel) {
  const buyer_region = tiktokOrder.recipient_address?.region_code ?? shop.region;
  const resolve = async () =>
    resolveCarrier({
      carrierName: parcel.carrier,
      trackingUrl: parcel.tracking_url,
      providers: await shippingProvidersOf(
        container,
        shop,
        tiktokOrder.delivery_option_id ?? "",
        { warehouse_region: shop.region, buyer_region },
        { priority: "fulfillment" },
      ),
      settings: shop.settings,
    });
  const provider = await resolve();
  if (provider.ok) return provider;
  await forgetListsOf(container, shop);
  return resolve();
}

const NO_TRACKING =
  "The shipment has no tracking number, and TikTok takes none without. Cancel the fulfilment, and ship it again with its number.";
const NO_LINES = "None of the shipment's items belongs to an order of TikTok, so there is nothing to tell TikTok.";
const NOT_WHOLE =
  "In this market TikTok ships a package whole, and the package of these items holds others too. Split it in TikTok Seller " +
  "Center, then retry; or cancel the fulfilment, and ship all of the package's items together.";
const HELD =
  "TikTok still holds this order back (the buyer may cancel for an hour). The number is sent once it is released.";
