import { MathBN } from "@medusajs/framework/utils";
import type { TiktokLineItem, TiktokPayment } from "../tiktok/schemas/order";
import { minorDigits } from "./currency";
import { balance } from "./balance";
import { decimal, isNumber, plain } from "./money";
import type { Imbalance, OrderAmounts } from "./order-amounts";
import { readGoods } from "./read-goods";
import { readShipping, shippingNet } from "./read-shipping";

export type AmountsReading = { ok: true; amounts: OrderAmounts } | { ok: false; imbalance: Imbalance };

const PRICES = ["original_price", "sale_price", "seller_discount", "platform_discount"] as const;

/** Every amount that an order states, with the name of its field. */
function statedAmounts(items: TiktokLineItem[], { currency: _, ...payment }: TiktokPayment): [string, string][] {
  const ofLines = items.flatMap((line) => [
    ...PRICES.map((field): [string, string] => [`line_items.${field}`, line[field]]),
    ...line.item_tax.map(({ tax_amount }): [string, string] => ["line_items.item_tax", tax_amount]),
  ]);
  return [
    ...Object.entries(payment).map(([field, value]): [string, string] => [`payment.${field}`, value]),
    ...ofLines,
  ];
}

/**
 * Finds what TikTok's figures mean: the reading nearest to the documented identities that gives exactly `total_amount`.
 * Where sources leave open what a figure counts, each reading is tried and only one that balances is taken.
 */
export function readOrderAmounts(items: TiktokLineItem[], payment: TiktokPayment): AmountsReading {
  const stated = statedAmounts(items, payment);
  const broken = stated.find(([, value]) => !isNumber(value));
  if (broken !== undefined) {
    return {
      ok: false,
      imbalance: { sentence: `TikTok sent "${broken[1]}" as ${broken[0]}, which is not an amount.` },
    };
  }
  const currency = payment.currency.toUpperCase();
  const decimals = Math.max(minorDigits(currency), ...stated.map(([, value]) => decimal(value).decimalPlaces() ?? 0));
  const total = decimal(payment.total_amount);
  const fail = (
    expected: typeof total,
    actual: typeof total,
    tell: (e: string, a: string, d: string) => string,
  ): AmountsReading => {
    const [e, a, d] = [expected, actual, MathBN.sub(expected, actual)].map((value) =>
      plain(value, minorDigits(currency)),
    );
    const money = (value: string | undefined) => `${value} ${currency}`;
    return {
      ok: false,
      imbalance: { sentence: tell(money(e), money(a), money(d)), expected: e, actual: a, difference: d },
    };
  };

  const goods = readGoods(items, payment, decimals);
  const lines = goods.flatMap((reading) => (reading.ok ? [reading.lines] : []));
  const mismatch = goods.flatMap((reading) => (reading.ok ? [] : [reading.mismatch]))[0];
  if (lines.length === 0 && mismatch !== undefined) {
    return fail(
      mismatch.expected,
      mismatch.actual,
      (expected, actual, difference) =>
        `TikTok's payment.${mismatch.field} is ${expected}, but the lines of the order have ${actual}: ${difference} cannot be placed.`,
    );
  }
  const shipping = readShipping(payment);
  if (shipping.length === 0) {
    const gross = decimal(payment.original_shipping_fee);
    const discounts = [payment.shipping_fee_seller_discount, payment.shipping_fee_platform_discount].map((amount) => ({
      key: "shipping_fee_seller_discount" as const,
      amount: decimal(amount),
    }));
    return fail(
      decimal(payment.shipping_fee),
      shippingNet({ gross, discounts }),
      (expected, actual, difference) =>
        `TikTok's payment.shipping_fee is ${expected}, but the original fee less its discounts is ${actual}: ${difference} cannot be explained.`,
    );
  }
  const readings = balance({ items, payment, lines, shipping });
  const taken = readings.find((reading) => reading.total.isEqualTo(total));
  if (taken === undefined) {
    const nearest = readings[0]?.total ?? MathBN.convert(0);
    return fail(
      total,
      nearest,
      (expected, actual, difference) =>
        `TikTok says that the buyer paid ${expected}, but the parts of the order add up to ${actual}: ${difference} cannot be explained.`,
    );
  }
  return { ok: true, amounts: { ...taken, currency, decimals } };
}
