import { spread, sum, toAmount } from "../markets/money";
import { FEES, type Line, type Order } from "../state/model";
import type { Refund, RequestLine } from "../state/aftersales";

const NAMED = ["retail_delivery_fee", "buyer_service_fee"] as const;

/**
 * What each unit gives back: its price and its tax. With the last units of an order goes what was paid for the order as a
 * whole, so that all refunds of an order are its total.
 */
export function refundsOf(order: Order, lines: readonly Line[], last: boolean): Refund[] {
  const { fees, shipping_fee, shipping_fee_tax } = order.money;
  const unnamed = sum(FEES.filter((fee) => !NAMED.some((name) => name === fee)).map((fee) => fees[fee]));
  const share = (minor: number) => spread(last ? minor : 0, lines.length);
  const shipping = share(shipping_fee + unnamed);
  const tax = share(shipping_fee_tax);
  const [delivery, service] = [share(fees.retail_delivery_fee), share(fees.buyer_service_fee)];
  return lines.map((line, index) => ({
    subtotal: line.sale_price,
    shipping: shipping[index] ?? 0,
    tax: line.tax + (tax[index] ?? 0),
    retail_delivery_fee: delivery[index] ?? 0,
    buyer_service_fee: service[index] ?? 0,
  }));
}

export const refundTotal = (refund: Refund): number => sum(Object.values(refund));

/** A refund each part of which is worked out in the same way. */
export const refundBy = (part: (name: keyof Refund) => number): Refund => ({
  subtotal: part("subtotal"),
  shipping: part("shipping"),
  tax: part("tax"),
  retail_delivery_fee: part("retail_delivery_fee"),
  buyer_service_fee: part("buyer_service_fee"),
});

const addUp = (refunds: readonly Refund[]): Refund => refundBy((name) => sum(refunds.map((refund) => refund[name])));

function refundView(refund: Refund, currency: string) {
  const amount = (minor: number) => toAmount(minor, currency);
  return {
    currency,
    refund_total: amount(refundTotal(refund)),
    refund_subtotal: amount(refund.subtotal),
    refund_shipping_fee: amount(refund.shipping),
    refund_tax: amount(refund.tax),
    retail_delivery_fee: amount(refund.retail_delivery_fee),
    buyer_service_fee: amount(refund.buyer_service_fee),
  };
}

/** `refund_amount` of a request or a line; left out where there is nothing to pay back. */
export function refundAmount(order: Order, lines: readonly RequestLine[]) {
  const refunds = lines.flatMap(({ refund }) => refund ?? []);
  return refunds.length > 0 ? { refund_amount: refundView(addUp(refunds), order.money.currency) } : {};
}

/** The picture of a SKU. */
export const imageOf = (skuId: string) => ({
  url: `https://p16-oec-va.ibyteimg.com/${skuId}.jpeg`,
  width: 200,
  height: 200,
});

/** What requests say of the unit that they are about. */
export function unitView(order: Order, { line_id }: RequestLine) {
  const line = order.lines.find(({ id }) => id === line_id);
  return {
    order_line_item_id: line_id,
    sku_id: line?.sku_id ?? "",
    sku_name: line?.sku_name ?? "",
    product_name: line?.product_name ?? "",
    seller_sku: line?.seller_sku ?? "",
    product_image: imageOf(line?.sku_id ?? ""),
  };
}
