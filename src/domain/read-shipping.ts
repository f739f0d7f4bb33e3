import type { TiktokPayment } from "../tiktok/schemas/order";
import { decimal, type Decimal, sum } from "./money";
import type { PartReading, ShippingAmounts, ShippingDiscount } from "./order-amounts";

const COFUNDED = "shipping_fee_cofunded_discount";
const KEYS: ShippingDiscount["key"][] = ["shipping_fee_seller_discount", "shipping_fee_platform_discount", COFUNDED];

/** What the buyer pays for shipping before tax. */
export const shippingNet = ({ gross, discounts }: ShippingAmounts): Decimal =>
  gross.minus(sum(discounts.map(({ amount }) => amount)));

/** The shipping as its parts are stated, whatever fee TikTok names for them; the fee where no part is stated. */
export function statedShipping(payment: TiktokPayment): ShippingAmounts {
  const discounts = KEYS.map((key) => ({ key, amount: decimal(payment[key]) })).filter(
    ({ amount }) => !amount.isZero(),
  );
  const gross = decimal(payment.original_shipping_fee);
  return { gross: gross.isZero() && discounts.length === 0 ? decimal(payment.shipping_fee) : gross, discounts };
}

/**
 * The shipping fee and its discounts. The co-funded discount counts where that programme applies, while the documented
 * identity leaves it out (orders, 5): both are tried, and `shipping_fee` decides.
 */
export function readShipping(payment: TiktokPayment): PartReading<ShippingAmounts> {
  const fee = decimal(payment.shipping_fee);
  const full = statedShipping(payment);
  const documented = { gross: full.gross, discounts: full.discounts.filter(({ key }) => key !== COFUNDED) };
  const fitting = [full, documented].find((reading) => shippingNet(reading).isEqualTo(fee));
  if (fitting !== undefined) {
    return { ok: true, readings: [fitting] };
  }
  // 0 also means that the payment does not state the fee; then the total decides.
  return fee.isZero()
    ? { ok: true, readings: [full, documented] }
    : { ok: false, mismatch: { field: "shipping_fee", expected: fee, actual: shippingNet(full) } };
}
