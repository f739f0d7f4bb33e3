import type { TiktokPayment } from "../tiktok/schemas/order";
import { decimal, type Decimal, sum } from "./money";
import type { ShippingAmounts, ShippingDiscount } from "./order-amounts";

const KEYS: ShippingDiscount["key"][] = [
  "shipping_fee_seller_discount",
  "shipping_fee_platform_discount",
  "shipping_fee_cofunded_discount",
];

export const shippingNet = ({ gross, discounts }: ShippingAmounts): Decimal =>
  gross.minus(sum(discounts.map(({ amount }) => amount)));

/**
 * Readings of the shipping fee, the likeliest first. The co-funded discount counts where that programme applies; the
 * documented identity leaves it out, so both are tried and `shipping_fee` decides. Empty when none gives that fee.
 */
export function readShipping(payment: TiktokPayment): ShippingAmounts[] {
  const fee = decimal(payment.shipping_fee);
  const gross = decimal(payment.original_shipping_fee);
  const discounts = KEYS.map((key) => ({ key, amount: decimal(payment[key]) })).filter(
    ({ amount }) => !amount.isZero(),
  );
  if (gross.isZero() && discounts.length === 0) {
    return [{ gross: fee, discounts }];
  }
  const readings: ShippingAmounts[] = [
    { gross, discounts },
    { gross, discounts: discounts.filter(({ key }) => key !== "shipping_fee_cofunded_discount") },
  ];
  const fitting = readings.filter((reading) => shippingNet(reading).isEqualTo(fee));
  // 0 also means that the payment does not state the fee.
  return fitting.length > 0 || !fee.isZero() ? fitting.slice(0, 1) : readings;
}
