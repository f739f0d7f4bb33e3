import { normalizeRegion } from "./currency";
import { isDigital } from "./order-kind";

/** `order`: "Mark Package As Shipped" on the order. `package`: "Ship Package" on the package that TikTok made. */
export type ShippingFlow = "order" | "package" | { none: string };

/** logistics-and-fulfillment, "Which flow applies". AT, BE, NL and PL are announced; taken as the rest of the EU. */
const ORDER_FLOW = new Set(["US", "GB", "DE", "ES", "FR", "IE", "IT", "JP", "AT", "BE", "NL", "PL"]);
const PACKAGE_FLOW = new Set(["ID", "MY", "PH", "SG", "TH", "VN", "MX", "BR"]);

const BY_PLATFORM: ReadonlyMap<string, string> = new Map([
  ["FULFILLMENT_BY_TIKTOK", "TikTok ships this order from its own warehouse: there is no tracking to send."],
  [
    "FULFILLMENT_BY_DILAYANI_TOKOPEDIA",
    "Tokopedia ships this order from its own warehouse: there is no tracking to send.",
  ],
]);

const BY_TYPE: ReadonlyMap<string, string> = new Map([
  [
    "TIKTOK",
    "This order goes with TikTok's own shipping: buy its label in TikTok Seller Center, which sets the tracking.",
  ],
  ["TIKTOK_DIGITAL", "This order is digital: there is nothing to ship."],
]);

/** By which call a shipment of this order reaches TikTok, or the reason why none is to be made. */
export function shippingFlow(tiktokOrder: {
  region: string;
  shipping_type: string | null;
  fulfillment_type: string | null;
  order_type?: string | null;
}): ShippingFlow {
  const { shipping_type, order_type = null } = tiktokOrder;
  const type = isDigital({ shipping_type, order_type }) ? "TIKTOK_DIGITAL" : (shipping_type ?? "SELLER");
  const none = BY_PLATFORM.get(tiktokOrder.fulfillment_type ?? "") ?? BY_TYPE.get(type);
  if (none !== undefined) {
    return { none };
  }
  if (type !== "SELLER") {
    return {
      none: `TikTok names a way of shipping that is not known here (${type}): enter the tracking in TikTok Seller Center.`,
    };
  }
  const region = normalizeRegion(tiktokOrder.region);
  if (ORDER_FLOW.has(region)) {
    return "order";
  }
  return PACKAGE_FLOW.has(region)
    ? "package"
    : { none: `How shops in ${region} report a shipment is not known: enter the tracking in TikTok Seller Center.` };
}
