import { MathBN } from "@medusajs/framework/utils";
import type { TiktokLineItem, TiktokPayment } from "../tiktok/schemas/order";
import { allocate } from "./allocate";
import { decimal, type Decimal, sum, ZERO } from "./money";
import type { LineAmounts, PartReading } from "./order-amounts";
import { isCancelled } from "./order-status";

type LinesReading = PartReading<LineAmounts[]>;
type Discount = "seller_discount" | "platform_discount";

/** What the buyer pays for a unit before tax. */
export const lineNet = (line: LineAmounts): Decimal =>
  MathBN.sub(line.gross, line.seller_discount, line.platform_discount);

/** Gifts carry a price that nobody pays, and a price may be missing: then the sale price plus the discounts is the price. */
const toAmounts = (line: TiktokLineItem): LineAmounts => {
  const seller_discount = decimal(line.seller_discount);
  const platform_discount = decimal(line.platform_discount);
  const original = decimal(line.original_price);
  const fromSale = MathBN.add(decimal(line.sale_price), seller_discount, platform_discount);
  return { line, gross: line.is_gift || original.isZero() ? fromSale : original, seller_discount, platform_discount };
};

/** Moves the lines' discounts to the payment's figure, spread by what each line can still give or has to give back. */
function settle(lines: LineAmounts[], field: Discount, target: Decimal, decimals: number): LinesReading {
  const actual = sum(lines.map((line) => line[field]));
  const missing = target.minus(actual);
  // 0 also means that the payment does not state the figure; then the lines have it.
  if (missing.isZero() || target.isZero()) {
    return { ok: true, readings: [lines] };
  }
  const room = lines.map((line) => MathBN.max(0, missing.isPositive() ? lineNet(line) : line[field]));
  const shares = missing.abs().isGreaterThan(sum(room)) ? null : allocate(missing.abs(), room, decimals);
  if (shares === null) {
    return { ok: false, mismatch: { field, expected: target, actual } };
  }
  const settled = lines.map((line, index) => {
    const share = shares[index] ?? ZERO;
    return { ...line, [field]: missing.isPositive() ? line[field].plus(share) : line[field].minus(share) };
  });
  return { ok: true, readings: [settled] };
}

const openLines = (items: TiktokLineItem[]) => items.filter((line) => !isCancelled(line.display_status ?? ""));

/** The goods as their lines are stated, whatever the payment says of them: those that are not cancelled, if any. */
export function statedGoods(items: TiktokLineItem[]): LineAmounts[] {
  const open = openLines(items);
  return (open.length > 0 ? open : items).map(toAmounts);
}

function readLines(items: TiktokLineItem[], payment: TiktokPayment, decimals: number): LinesReading {
  const lines = items.map(toAmounts);
  const expected = decimal(payment.original_total_product_price);
  const actual = sum(lines.map(({ gross }) => gross));
  if (!expected.isZero() && !expected.isEqualTo(actual)) {
    return { ok: false, mismatch: { field: "original_total_product_price", expected, actual } };
  }
  return (["seller_discount", "platform_discount"] as const).reduce<LinesReading>(
    (reading, field) =>
      reading.ok ? settle(reading.readings.flat(), field, decimal(payment[field]), decimals) : reading,
    { ok: true, readings: [lines] },
  );
}

/** A unit that has a price, no discount that takes it off, and nothing to pay: a sample, a replacement, a won prize. */
const looksFree = (line: TiktokLineItem): boolean => {
  const { gross } = toAmounts(line);
  return (
    decimal(line.sale_price).isZero() && gross.isGreaterThan(MathBN.add(line.seller_discount, line.platform_discount))
  );
};

/**
 * The goods of an order as its payment counts them: every line, or only those that are not cancelled (sources do not say
 * whether the payment still counts a cancelled line). The payment's discounts are the truth where its lines differ. Last,
 * units that look free are read as free: a sale price of 0 may also be one that TikTok left out, so the total decides.
 */
export function readGoods(items: TiktokLineItem[], payment: TiktokPayment, decimals: number): LinesReading {
  const charged = readCharged(items, payment, decimals);
  if (!items.some(looksFree)) {
    return charged;
  }
  const gifts = items.map((line) => (looksFree(line) ? { ...line, is_gift: true } : line));
  const given = readCharged(gifts, { ...payment, original_total_product_price: "0" }, decimals);
  return charged.ok && given.ok
    ? { ok: true, readings: [...charged.readings, ...given.readings] }
    : given.ok
      ? given
      : charged;
}

function readCharged(items: TiktokLineItem[], payment: TiktokPayment, decimals: number): LinesReading {
  const open = openLines(items);
  const all = readLines(items, payment, decimals);
  const some = open.length === 0 || open.length === items.length ? all : readLines(open, payment, decimals);
  if (all.ok && some.ok && all !== some) {
    return { ok: true, readings: [...all.readings, ...some.readings] };
  }
  return some.ok ? some : all;
}
