import { MathBN } from "@medusajs/framework/utils";
import type { TiktokLineItem, TiktokPayment } from "../tiktok/schemas/order";
import { decimal, type Decimal, sum } from "./money";
import type { TaxAmounts } from "./order-amounts";

/** The tax on one unit as its line states it. */
export const lineTax = (line: TiktokLineItem): Decimal =>
  sum(line.item_tax.map(({ tax_amount }) => decimal(tax_amount)));

/**
 * Readings of the taxes, the likeliest first: `product_tax` and `shipping_fee_tax` as stated; else, since some answers carry
 * only `tax` (their sum) or only the lines' taxes, the missing part worked out from the others.
 */
export function readTax(items: TiktokLineItem[], payment: TiktokPayment): TaxAmounts[] {
  const product = decimal(payment.product_tax);
  const shipping = decimal(payment.shipping_fee_tax);
  const tax = decimal(payment.tax);
  const ofLines = sum(items.map(lineTax));
  const stated = { product, shipping };
  const left = tax.minus(product).minus(shipping);
  const readings = [stated];
  if (left.isGreaterThan(0)) {
    if (product.isZero() && shipping.isZero() && ofLines.isGreaterThan(0) && ofLines.isLessThan(tax)) {
      readings.push({ product: ofLines, shipping: tax.minus(ofLines) });
    } else if (product.isZero()) {
      readings.push({ product: left, shipping });
    } else if (shipping.isZero()) {
      readings.push({ product, shipping: left });
    }
  }
  if (product.isZero() && tax.isZero() && ofLines.isGreaterThan(0)) {
    readings.push({ product: ofLines, shipping });
  }
  return readings;
}

export const taxTotal = (tax: TaxAmounts): Decimal => MathBN.add(tax.product, tax.shipping);
