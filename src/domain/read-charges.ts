import type { TiktokLineItem, TiktokPayment } from "../tiktok/schemas/order";
import { decimal, type Decimal, sum } from "./money";

/** Fees that are part of what the buyer paid (orders, 5), in the order in which TikTok documents them. */
export const FEE_KEYS = [
  "small_order_fee",
  "retail_delivery_fee",
  "buyer_service_fee",
  "handling_fee",
  "shipping_insurance_fee",
  "item_insurance_fee",
  "item_insurance_tax",
  "distance_shipping_fee",
  "distance_fee",
] as const satisfies (keyof TiktokPayment)[];

/** An amount of which sources leave open whether `total_amount` counts it. */
export interface OpenCharge {
  key: string;
  /** Signed as it adds to the total. */
  amount: Decimal;
  /** The reading that is tried first. */
  counts: boolean;
}

/** The deposit on bottles and cans of a line, German market; TikTok's files know the field, captures do not show it. */
const pfand = (line: TiktokLineItem): Decimal => decimal(line.pfand_fee);

/**
 * The charges of an order besides goods, shipping and their taxes; zero ones are left out. `fixed` always count.
 * `distance_fee` is documented as the total of the distance programme, so it may contain `distance_shipping_fee`; an
 * insurance tax may already be in `tax`; the deposit may be in the price; of the payment promotion nothing is documented.
 */
export function readCharges(
  items: TiktokLineItem[],
  payment: TiktokPayment,
): { fixed: OpenCharge[]; open: OpenCharge[] } {
  const isOpen = (key: string): boolean =>
    (key === "distance_shipping_fee" && !decimal(payment.distance_fee).isZero()) || key === "item_insurance_tax";
  const fees = FEE_KEYS.map((key) => ({ key, amount: decimal(payment[key]), counts: true }));
  const uncertain = [
    { key: "pfand_fee", amount: sum(items.map(pfand)), counts: true },
    { key: "payment_platform_discount", amount: decimal(payment.payment_platform_discount).negated(), counts: false },
    { key: "payment_discount_service_fee", amount: decimal(payment.payment_discount_service_fee), counts: false },
  ];
  const given = ({ amount }: OpenCharge) => !amount.isZero();
  return {
    fixed: fees.filter(({ key }) => !isOpen(key)).filter(given),
    open: [...fees.filter(({ key }) => isOpen(key)), ...uncertain].filter(given),
  };
}
