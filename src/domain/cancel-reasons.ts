import type { CancelReasonDto } from "../types/cancel-order-dto";

/*
 * Why a seller may cancel an order: TikTok's keys by market and status (appendix of its cancellation guide, 2025–26).
 */

const EU = ["DE", "ES", "FR", "IE", "IT"];
const ALL = ["US", "GB", ...EU, "JP", "MX", "BR", "ID", "MY", "VN", "TH", "PH", "SG"];
const allBut = (...regions: string[]): string[] => ALL.filter((region) => !regions.includes(region));
const BUYER_ASKED = ["US", ...EU, "JP", "MX", "BR", "PH"];

interface Reason {
  key: string;
  label: string;
  regions: readonly string[];
}

const OF_UNPAID: readonly Reason[] = [
  { key: "seller_cancel_unpaid_reason_out_of_stock", label: "Out of stock", regions: ALL },
  { key: "seller_cancel_unpaid_reason_wrong_price", label: "Wrong price", regions: allBut("MX") },
  {
    key: "seller_cancel_unpaid_reason_buyer_hasnt_paid_within_time_allowed",
    label: "The buyer has not paid in time",
    regions: allBut("SG"),
  },
  {
    key: "seller_cancel_unpaid_reason_buyer_requested_cancellation",
    label: "The buyer asked for it",
    regions: BUYER_ASKED,
  },
];

const OF_PAID: readonly Reason[] = [
  { key: "seller_cancel_reason_out_of_stock", label: "Out of stock", regions: ALL },
  { key: "seller_cancel_reason_wrong_price", label: "Wrong price", regions: allBut("MX", "BR") },
  {
    key: "seller_cancel_paid_reason_address_not_deliver",
    label: "The address cannot be delivered to",
    regions: ["US", "GB", ...EU, "JP", "MX", "BR"],
  },
  {
    key: "seller_cancel_paid_reason_buyer_requested_cancellation",
    label: "The buyer asked for it",
    regions: BUYER_ASKED,
  },
  { key: "seller_cancel_order_reason_potential_fraud", label: "Suspected fraud", regions: ["JP"] },
];

/** The reasons that TikTok takes from the seller of an order now. British keys end in `_uk`. */
export function cancelReasons({ region, status }: { region: string; status: string }): CancelReasonDto[] {
  const suffix = region === "GB" ? "_uk" : "";
  return (status === "UNPAID" ? OF_UNPAID : OF_PAID)
    .filter(({ regions }) => regions.includes(region))
    .map(({ key, label }) => ({ key: `${key}${suffix}`, label }));
}
