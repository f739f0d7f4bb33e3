import { MathBN } from "@medusajs/framework/utils";
import { allocate } from "./allocate";
import { type Decimal, sum, ZERO } from "./money";
import type { OrderAmounts } from "./order-amounts";
import { lineNet } from "./read-goods";
import { shippingNet } from "./read-shipping";
import { lineTax } from "./read-tax";

/** What each line bears of the amounts that belong to the whole order. */
export interface OrderShares {
  payment_discounts: Decimal[];
  shipping_payment_discount: Decimal;
  /** The tax on each line; sums to the product tax less `unplaced_tax`. */
  taxes: Decimal[];
  unplaced_tax: Decimal;
}

/** Splits the payment promotion over goods and shipping by what they cost, and the product tax over the goods. */
export function orderShares({ lines, shipping, tax, payment_discount, decimals }: OrderAmounts): OrderShares {
  const costs = lines.map((line) => MathBN.max(0, lineNet(line)));
  const bearers = [...costs, MathBN.max(0, shippingNet(shipping))];
  const discounts = allocate(payment_discount, bearers, decimals) ?? [
    payment_discount,
    ...bearers.slice(1).map(() => ZERO),
  ];
  const stated = lines.map(({ line }) => lineTax(line));
  const taxes = sum(stated).isEqualTo(tax.product)
    ? stated
    : allocate(tax.product, sum(stated).isGreaterThan(0) ? stated : costs, decimals);
  return {
    payment_discounts: discounts.slice(0, lines.length),
    shipping_payment_discount: discounts[lines.length] ?? ZERO,
    taxes: taxes ?? lines.map(() => ZERO),
    unplaced_tax: taxes === null ? tax.product : ZERO,
  };
}
