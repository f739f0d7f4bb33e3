import { refusal, success, type Answer } from "../gateway/answer";
import { recordsOf, shopEndpoint, textOf, textsOf, type ShopCall } from "../gateway/call";
import { markPackageAsShipped } from "../gateway/facts/logistics";
import { marketOf } from "../markets/markets";
import { createPackage, shipPackage, unshippedLines } from "../orders/packages";
import { checkTracking } from "../orders/tracking";
import type { Line, Order } from "../state/model";
import { shippingRefusal } from "./shipping-state";

const ALREADY_SHIPPED = 21011006;

/** The lines of this parcel; TikTok wants them named once an order goes out in several. */
function linesOf(order: Order, ids: string[]): { ok: true; lines: Line[] } | { ok: false; answer: Answer } {
  const open = unshippedLines(order);
  if (ids.length === 0) {
    return open.length === order.lines.length
      ? { ok: true, lines: open }
      : { ok: false, answer: refusal(21011048, `Name the lines: order ${order.id} goes out in several packages.`) };
  }
  const lines: Line[] = [];
  for (const id of new Set(ids)) {
    const line = order.lines.find((candidate) => candidate.id === id);
    if (!line) return { ok: false, answer: refusal(21011029, `Line ${id} is not a line of order ${order.id}.`) };
    if (!open.includes(line)) return { ok: false, answer: refusal(ALREADY_SHIPPED, `Line ${id} is already shipped.`) };
    lines.push(line);
  }
  return { ok: true, lines };
}

/** Seller shipping per order: US, UK, EU, JP. */
function markAsShipped({ world, shop, path, body }: ShopCall): Answer {
  const order = world.orders.get(path["order_id"] ?? "");
  if (!order || order.shop_id !== shop.id) return refusal(21011001, "The order does not exist.");
  if (marketOf(shop.region).flow !== "order") {
    return refusal(21008106, "Sellers of this region ship by package, not by order.");
  }
  if (order.fulfillment_type === "FULFILLMENT_BY_SELLER" && order.shipping_type !== "SELLER") {
    return refusal(21011004, `Order ${order.id} is not shipped by the seller.`);
  }
  const refused = shippingRefusal(order, ALREADY_SHIPPED);
  if (refused) return refused;
  const named = recordsOf(body["order_line_list"]).flatMap((row) => textOf(row["order_line_id"]) ?? []);
  const lines = linesOf(order, [...(textsOf(body["order_line_item_ids"]) ?? []), ...named]);
  if (!lines.ok) return lines.answer;
  const tracking_number = textOf(body["tracking_number"]) ?? "";
  const shipping_provider_id = textOf(body["shipping_provider_id"]) ?? "";
  const tracking = checkTracking(world, shop, order, { tracking_number, shipping_provider_id });
  if (!tracking.ok) return tracking.answer;
  const parcel = createPackage(world, order, lines.lines);
  shipPackage(world, order, parcel, { tracking_number, provider: tracking.provider });
  return success({
    order_id: order.id,
    order_line_item_ids: parcel.line_ids,
    package_id: parcel.id,
    warning: { message: "" },
  });
}

export const markAsShippedEndpoints = [shopEndpoint(markPackageAsShipped, markAsShipped)];
