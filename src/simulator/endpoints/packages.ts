import { refusal, success, type Answer } from "../gateway/answer";
import { shopEndpoint, textOf, type ShopCall } from "../gateway/call";
import { packageDetail, shipPackage as shipFact } from "../gateway/facts/logistics";
import { marketOf } from "../markets/markets";
import { providersOf } from "../markets/providers";
import { addressLines, addressVisibility } from "../orders/address-view";
import { shipPackage } from "../orders/packages";
import { checkTracking } from "../orders/tracking";
import { shippingRefusal } from "./shipping-state";

const ALREADY_SHIPPED = 21011020;

/** A package of this shop with its order. */
function find({ world, shop, path }: ShopCall) {
  const parcel = world.packages.get(path["package_id"] ?? "");
  const order = parcel && world.orders.get(parcel.order_id);
  return parcel && order && order.shop_id === shop.id ? { parcel, order } : null;
}

/** Shipping per package: seller shipping in SEA and LATAM, and TikTok's carriers. */
function ship(call: ShopCall): Answer {
  const { world, shop, body } = call;
  const found = find(call);
  if (!found) return refusal(21011001, "The package does not exist.");
  const { parcel, order } = found;
  const refused = shippingRefusal(order, ALREADY_SHIPPED);
  if (refused) return refused;
  if (parcel.rts_time !== null) return refusal(ALREADY_SHIPPED, `Package ${parcel.id} is already shipped.`);
  const own = body["self_shipment"] as Record<string, unknown> | undefined;
  if (order.shipping_type === "TIKTOK") {
    if (own) return refusal(21011004, `Order ${order.id} is not shipped by the seller.`);
    const provider = providersOf(shop.region)[0];
    if (provider) shipPackage(world, order, parcel, { tracking_number: `TT${parcel.id.slice(-12)}`, provider });
    return success();
  }
  if (!own) return refusal(21001001, "The parameter 'self_shipment' is required: the seller ships this package.");
  const tracking_number = textOf(own["tracking_number"]) ?? "";
  const shipping_provider_id = textOf(own["shipping_provider_id"]) ?? "";
  const tracking = checkTracking(world, shop, order, { tracking_number, shipping_provider_id });
  if (!tracking.ok) return tracking.answer;
  shipPackage(world, order, parcel, { tracking_number, provider: tracking.provider });
  return success();
}

function detail(call: ShopCall): Answer {
  const found = find(call);
  if (!found) return refusal(21011001, "The package does not exist.");
  const { parcel, order } = found;
  const { shop, world } = call;
  const bySeller = order.shipping_type === "SELLER";
  const visibility = addressVisibility(order, shop.region, world.clock.seconds());
  const { units } = marketOf(shop.region);
  return success({
    package_id: parcel.id,
    orders: [{ id: order.id }],
    order_line_item_ids: parcel.line_ids,
    package_status: parcel.status,
    split_and_combine_tag: order.packages.length > 1 ? "SPLIT" : "DEFAULT",
    has_multi_skus:
      new Set(order.lines.filter(({ id }) => parcel.line_ids.includes(id)).map(({ sku_id }) => sku_id)).size > 1,
    note_tag: order.buyer_message ? "BUYER_NOTED" : "BUYER_UNNOTED",
    shipping_type: order.shipping_type,
    shipping_provider_id: parcel.shipping_provider_id,
    shipping_provider_name: parcel.shipping_provider_name,
    delivery_option_id: bySeller ? shop.seller_delivery_option_id : shop.tiktok_delivery_option_id,
    delivery_option_name: bySeller ? "Shipped by seller" : "Standard shipping",
    tracking_number: parcel.tracking_number,
    handover_method: "DROP_OFF",
    create_time: parcel.create_time,
    update_time: parcel.update_time,
    recipient_address: addressLines(order.address, visibility).fields,
    weight: { value: units.weight === "POUND" ? "0.40" : "181", unit: units.weight },
    dimension: { length: "10", width: "8", height: "5", unit: units.length },
  });
}

export const packageEndpoints = [shopEndpoint(shipFact, ship), shopEndpoint(packageDetail, detail)];
