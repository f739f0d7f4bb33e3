import { MathBN } from "@medusajs/framework/utils";
import type { TiktokLineItem, TiktokPayment } from "../tiktok/schemas/order";
import { balance } from "./balance";
import { minorDigits } from "./currency";
import { decimal, type Decimal, isAmount, plain, ZERO } from "./money";
import type { Imbalance, OrderAmounts } from "./order-amounts";
import { readGoods } from "./read-goods";
import { readShipping } from "./read-shipping";
import { type StatedAmount, statedAmounts } from "./stated-amounts";

export type AmountsReading = { ok: true; amounts: OrderAmounts } | { ok: false; imbalance: Imbalance };

const failed = (field: string, expected: Decimal, actual: Decimal, currency: string): AmountsReading => {
  const text = (amount: Decimal) => plain(amount, minorDigits(currency));
  const figures = { expected: text(expected), actual: text(actual), difference: text(MathBN.sub(expected, actual)) };
  const sentence =
    `TikTok says that payment.${field} is ${figures.expected} ${currency}, but the figures that make it up give ` +
    `${figures.actual} ${currency}: ${figures.difference} ${currency} cannot be explained.`;
  return { ok: false, imbalance: { sentence, ...figures } };
};

/** Decimals in which amounts are split: the currency's, or more where TikTok sent more. */
export const decimalsOf = (currency: string, stated: StatedAmount[]): number =>
  Math.max(minorDigits(currency), ...stated.map(([, amount]) => decimal(amount).decimalPlaces() ?? 0));

/**
 * Finds what TikTok's figures mean: the reading nearest to the documented identities that gives exactly `total_amount`.
 * Where sources leave open what a figure counts, each way is tried and only one that balances is taken.
 */
export function readOrderAmounts(items: TiktokLineItem[], payment: TiktokPayment): AmountsReading {
  const stated = statedAmounts(items, payment);
  const broken = stated.find(([, amount]) => !isAmount(amount));
  if (broken !== undefined) {
    const [field, amount] = broken;
    return {
      ok: false,
      imbalance: { sentence: `TikTok sent "${amount}" as ${field}, which is not an amount from 0 up.` },
    };
  }
  const currency = payment.currency.toUpperCase();
  const decimals = decimalsOf(currency, stated);
  const goods = readGoods(items, payment, decimals);
  if (!goods.ok) {
    return failed(goods.mismatch.field, goods.mismatch.expected, goods.mismatch.actual, currency);
  }
  const shipping = readShipping(payment);
  if (!shipping.ok) {
    return failed(shipping.mismatch.field, shipping.mismatch.expected, shipping.mismatch.actual, currency);
  }
  const total = decimal(payment.total_amount);
  const readings = balance({ items, payment, lines: goods.readings, shipping: shipping.readings });
  const taken = readings.find((reading) => reading.total.isEqualTo(total));
  return taken === undefined
    ? failed("total_amount", total, readings[0]?.total ?? ZERO, currency)
    : { ok: true, amounts: { ...taken, currency, decimals } };
}
