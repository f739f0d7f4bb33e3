import { MathBN } from "@medusajs/framework/utils";
import type { TiktokLineItem, TiktokPayment } from "../tiktok/schemas/order";
import { allocate } from "./allocate";
import { isCancelled } from "./order-status";
import { decimal, type Decimal, sum } from "./money";
import type { LineAmounts } from "./order-amounts";

/** A figure of the payment that its lines do not reach. */
export interface GoodsMismatch {
  field: "original_total_product_price" | "seller_discount" | "platform_discount";
  expected: Decimal;
  actual: Decimal;
}

export type GoodsReading = { ok: true; lines: LineAmounts[] } | { ok: false; mismatch: GoodsMismatch };

const net = (line: LineAmounts): Decimal => MathBN.sub(line.gross, line.seller_discount, line.platform_discount);

/** Gifts carry a price that nobody pays, and a price may be missing: then the sale price plus the discounts is the price. */
const toAmounts = (line: TiktokLineItem): LineAmounts => {
  const seller_discount = decimal(line.seller_discount);
  const platform_discount = decimal(line.platform_discount);
  const original = decimal(line.original_price);
  const fromSale = MathBN.add(decimal(line.sale_price), seller_discount, platform_discount);
  return { line, gross: line.is_gift || original.isZero() ? fromSale : original, seller_discount, platform_discount };
};

/** Moves the lines' discounts to the payment's figure, spread by what each line can still give or has to give back. */
function settle(
  lines: LineAmounts[],
  field: "seller_discount" | "platform_discount",
  target: Decimal,
  decimals: number,
): GoodsReading {
  const actual = sum(lines.map((line) => line[field]));
  const missing = target.minus(actual);
  // 0 also means that the payment does not state the figure; then the lines have it.
  if (missing.isZero() || target.isZero()) {
    return { ok: true, lines };
  }
  const room = lines.map((line) => MathBN.max(0, missing.isPositive() ? net(line) : line[field]));
  const shares = missing.abs().isGreaterThan(sum(room)) ? null : allocate(missing.abs(), room, decimals);
  if (shares === null) {
    return { ok: false, mismatch: { field, expected: target, actual } };
  }
  const sign = missing.isPositive() ? 1 : -1;
  return {
    ok: true,
    lines: lines.map((line, index) => ({
      ...line,
      [field]: line[field].plus((shares[index] ?? MathBN.convert(0)).times(sign)),
    })),
  };
}

function readLines(items: TiktokLineItem[], payment: TiktokPayment, decimals: number): GoodsReading {
  const lines = items.map(toAmounts);
  const expected = decimal(payment.original_total_product_price);
  const actual = sum(lines.map(({ gross }) => gross));
  if (!expected.isZero() && !expected.isEqualTo(actual)) {
    return { ok: false, mismatch: { field: "original_total_product_price", expected, actual } };
  }
  const seller = settle(lines, "seller_discount", decimal(payment.seller_discount), decimals);
  return seller.ok ? settle(seller.lines, "platform_discount", decimal(payment.platform_discount), decimals) : seller;
}

/**
 * The goods of an order as its payment counts them: every line, or only those that are not cancelled (sources do not say
 * whether the payment still counts a cancelled line). The payment's discounts are the truth where its lines differ.
 */
export function readGoods(items: TiktokLineItem[], payment: TiktokPayment, decimals: number): GoodsReading[] {
  const open = items.filter((line) => !isCancelled(line.display_status ?? ""));
  const sets = open.length === 0 || open.length === items.length ? [items] : [items, open];
  return sets.map((lines) => readLines(lines, payment, decimals));
}
