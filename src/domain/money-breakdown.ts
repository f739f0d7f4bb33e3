import type { TiktokOrder, TiktokPayment } from "../tiktok/schemas/order";
import type { MoneyDto, MoneyRowDto } from "../types";
import { minorDigits } from "./currency";
import { decimal, type Decimal, isAmount, plain, sum, ZERO } from "./money";
import type { OrderAmounts, OrderCharge } from "./order-amounts";
import { FEE_KEYS } from "./read-charges";
import { readOrderAmounts } from "./read-order-amounts";

/** Rows of a reading that balances. */
const read = ({ lines, shipping, tax, charges, payment_discount }: OrderAmounts): OrderCharge[] => [
  { key: "original_total_product_price", amount: sum(lines.map(({ gross }) => gross)) },
  { key: "seller_discount", amount: sum(lines.map(({ seller_discount }) => seller_discount)).negated() },
  { key: "platform_discount", amount: sum(lines.map(({ platform_discount }) => platform_discount)).negated() },
  { key: "original_shipping_fee", amount: shipping.gross },
  ...shipping.discounts.map(({ key, amount }) => ({ key, amount: amount.negated() })),
  { key: "product_tax", amount: tax.product },
  { key: "shipping_fee_tax", amount: tax.shipping },
  ...charges,
  { key: "payment_platform_discount", amount: payment_discount.negated() },
];

/** Rows of a payment that does not add up: its figures as they stand, and what they leave open. */
function asStated(payment: TiktokPayment): OrderCharge[] {
  const stated = (key: Exclude<keyof TiktokPayment, "currency">): Decimal =>
    isAmount(payment[key]) ? decimal(payment[key]) : ZERO;
  const added = (["original_total_product_price"] as const).map((key) => ({ key, amount: stated(key) }));
  const goodsOff = (["seller_discount", "platform_discount"] as const).map((key) => ({
    key,
    amount: stated(key).negated(),
  }));
  const shipping = { key: "original_shipping_fee", amount: stated("original_shipping_fee") };
  const shippingOff = (
    ["shipping_fee_seller_discount", "shipping_fee_platform_discount", "shipping_fee_cofunded_discount"] as const
  ).map((key) => ({ key, amount: stated(key).negated() }));
  const rest = (["product_tax", "shipping_fee_tax", ...FEE_KEYS] as const).map((key) => ({ key, amount: stated(key) }));
  const rows = [...added, ...goodsOff, shipping, ...shippingOff, ...rest];
  return [...rows, { key: "unexplained", amount: stated("total_amount").minus(sum(rows.map(({ amount }) => amount))) }];
}

/**
 * TikTok's own money of an order as signed rows that sum to what the buyer paid, named after TikTok's fields; zero rows are
 * left out. What the rows do not explain stands in a last row `unexplained`. Null without a payment.
 */
export function moneyBreakdown(tiktokOrder: Pick<TiktokOrder, "payment" | "line_items">): MoneyDto | null {
  const { payment, line_items } = tiktokOrder;
  if (payment === null) {
    return null;
  }
  const digits = minorDigits(payment.currency);
  const reading = readOrderAmounts(line_items, payment);
  const rows = reading.ok ? read(reading.amounts) : asStated(payment);
  return {
    currency: payment.currency.toUpperCase(),
    rows: rows
      .filter(({ amount }) => !amount.isZero())
      .map(({ key, amount }): MoneyRowDto => ({ key, amount: plain(amount, digits) })),
    total: isAmount(payment.total_amount) ? plain(decimal(payment.total_amount), digits) : payment.total_amount,
  };
}
