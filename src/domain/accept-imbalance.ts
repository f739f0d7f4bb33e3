import type { TiktokLineItem, TiktokPayment } from "../tiktok/schemas/order";
import { balance } from "./balance";
import { decimal, isAmount } from "./money";
import type { OrderAmounts } from "./order-amounts";
import { readGoods, statedGoods } from "./read-goods";
import { type AmountsReading, decimalsOf, readOrderAmounts } from "./read-order-amounts";
import { readShipping, statedShipping } from "./read-shipping";
import { statedAmounts } from "./stated-amounts";

/** What is not an amount counts as 0. */
const readable = (amount: string): string => (isAmount(amount) ? amount : "0");

function readablePayment({ currency, ...amounts }: TiktokPayment): TiktokPayment {
  const entries = Object.entries(amounts).map(([key, amount]) => [key, readable(amount)]);
  return { currency, ...(Object.fromEntries(entries) as typeof amounts) };
}

const readableLine = (line: TiktokLineItem): TiktokLineItem => ({
  ...line,
  original_price: readable(line.original_price),
  sale_price: readable(line.sale_price),
  seller_discount: readable(line.seller_discount),
  platform_discount: readable(line.platform_discount),
  pfand_fee: readable(line.pfand_fee),
  item_tax: line.item_tax.map((tax) => ({ ...tax, tax_amount: readable(tax.tax_amount) })),
});

/**
 * The amounts of an order that is to be imported whether it adds up or not: the reading that balances, else its figures as
 * they stand in the likeliest reading, with the rest up to `total_amount` as `unexplained`. Only a total that is no amount
 * cannot be accepted.
 */
export function acceptOrderAmounts(items: TiktokLineItem[], payment: TiktokPayment): AmountsReading {
  const reading = readOrderAmounts(items, payment);
  if (reading.ok || !isAmount(payment.total_amount)) {
    return reading;
  }
  const stated = { items: items.map(readableLine), payment: readablePayment(payment) };
  const total = decimal(payment.total_amount);
  const currency = payment.currency.toUpperCase();
  const decimals = decimalsOf(currency, statedAmounts(stated.items, stated.payment));
  const goods = readGoods(stated.items, stated.payment, decimals);
  const shipping = readShipping(stated.payment);
  const [likeliest] = balance({
    ...stated,
    lines: goods.ok ? goods.readings : [statedGoods(stated.items)],
    shipping: shipping.ok ? shipping.readings : [statedShipping(stated.payment)],
  });
  if (likeliest === undefined) {
    return reading;
  }
  const amounts: OrderAmounts = {
    ...likeliest,
    currency,
    decimals,
    total,
    unexplained: total.minus(likeliest.total),
  };
  return { ok: true, amounts };
}
