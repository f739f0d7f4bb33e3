import type { Order } from "../state/model";

/*
 * Why a seller may cancel or refuse to: TikTok's keys by market and status (appendix of the cancellation guide, 2025–26).
 */

const EU = ["DE", "ES", "FR", "IE", "IT"];
const EVERYWHERE = ["US", "GB", ...EU, "JP", "MX", "BR", "ID", "MY", "VN", "TH", "PH", "SG"];
const without = (...regions: string[]) => EVERYWHERE.filter((region) => !regions.includes(region));

interface Reason {
  unpaid: boolean;
  regions: readonly string[];
  /** Where the key was taken out of use. */
  retired?: readonly string[];
}

const CANCEL_REASONS: Readonly<Record<string, Reason>> = {
  seller_cancel_unpaid_reason_out_of_stock: { unpaid: true, regions: EVERYWHERE },
  seller_cancel_unpaid_reason_wrong_price: { unpaid: true, regions: without("MX") },
  seller_cancel_unpaid_reason_buyer_hasnt_paid_within_time_allowed: { unpaid: true, regions: without("SG") },
  seller_cancel_unpaid_reason_buyer_requested_cancellation: {
    unpaid: true,
    regions: ["US", ...EU, "JP", "MX", "BR", "PH"],
  },
  seller_cancel_reason_out_of_stock: { unpaid: false, regions: EVERYWHERE },
  seller_cancel_reason_wrong_price: { unpaid: false, regions: without("MX", "BR") },
  seller_cancel_paid_reason_address_not_deliver: {
    unpaid: false,
    regions: ["US", "GB", ...EU, "JP", "MX", "BR"],
    retired: ["ID", "MY", "VN", "TH", "PH"],
  },
  seller_cancel_paid_reason_buyer_requested_cancellation: {
    unpaid: false,
    regions: ["US", ...EU, "JP", "MX", "BR", "PH"],
  },
  seller_cancel_unable_to_deliver_to_buyer_address: { unpaid: false, regions: [], retired: ["SG"] },
  seller_cancel_order_reason_potential_fraud: { unpaid: false, regions: ["JP"] },
};

/** TikTok's code for a reason that does not fit the order's market or status, else null. British keys end in `_uk`. */
export function cancelReasonCode(order: Order, region: string, key: string): number | null {
  const british = region === "GB";
  const reason = british === key.endsWith("_uk") ? CANCEL_REASONS[key.replace(/_uk$/, "")] : undefined;
  if (reason?.retired?.includes(region)) return 25001020;
  if (!reason?.regions.includes(region)) return 25001014;
  return reason.unpaid === (order.status === "UNPAID") ? null : 25001021;
}

/** The keys that a seller may give for cancelling an order now. */
export const cancelReasonsOf = (order: Order, region: string): string[] =>
  Object.keys(CANCEL_REASONS)
    .map((key) => (region === "GB" ? `${key}_uk` : key))
    .filter((key) => cancelReasonCode(order, region, key) === null);

const US_REFUSALS = [
  "ecom_reverse_reject_refund_request_package_delivery_multiple_boxes",
  "seller_reject_apply_unable_to_change_address",
  "ecom_reverse_reject_cancel_reason_product_packed",
];
const LATAM_REFUSALS = [
  "seller_reject_apply_product_has_been_packed",
  "reverse_reject_request_reason_5",
  "seller_reject_apply_unable_to_change_address",
];
const POPUP = "order_manage_list_action_respond_popup_reject_reason_";
const SEA_REFUSALS = [
  ...["invalid_cancellation_reason", "delivered", "buyer_agree"].map((name) => POPUP + name),
  "seller_reject_apply_product_has_been_packed",
];

/** The keys with which a seller may refuse a buyer's wish to cancel. Japan's list is not published: it has the EU's here. */
export function cancelRefusals(region: string): string[] {
  if (region === "US") return US_REFUSALS;
  if (region === "GB") return [...US_REFUSALS.map((key) => `${key}_uk`), "seller_reject_apply_product_has_been_packed"];
  if (["MX", "BR"].includes(region)) return LATAM_REFUSALS;
  return EU.includes(region) || region === "JP"
    ? ["ecom_refund_reject_reason_cancel_unacceptable_uk", "ecom_reverse_reject_cancel_reason_product_packed"]
    : SEA_REFUSALS;
}
