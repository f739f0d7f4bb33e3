import { portion, spread, sum } from "../markets/money";
import { FEES, type Fee, type Line, type OrderMoney } from "../state/model";

/** One SKU of a new order; all amounts are minor units, discounts are for all its units together. */
export interface PricedLine {
  price: number;
  quantity: number;
  seller_discount: number;
  platform_discount: number;
  is_gift: boolean;
}

/** The price fields of one unit. */
export type UnitMoney = Pick<
  Line,
  "original_price" | "seller_discount" | "platform_discount" | "sale_price" | "tax" | "is_gift" | "gift_retail_price"
>;

export interface ShippingMoney {
  fee: number;
  seller_discount: number;
  platform_discount: number;
  cofunded_discount: number;
}

/** One row a unit: discounts are shared over the units to the minor unit, tax is rounded per unit. A gift costs nothing. */
export function unitsOf(line: PricedLine, taxRate: string): UnitMoney[] {
  const price = line.is_gift ? 0 : line.price;
  const seller = spread(line.seller_discount, line.quantity);
  // From the other end: the minor units that are left over of both must not meet on a unit that has nothing left to bear.
  const platform = spread(line.platform_discount, line.quantity).reverse();
  return seller.map((seller_discount, index) => {
    const platform_discount = platform[index] ?? 0;
    const sale_price = price - seller_discount - platform_discount;
    return {
      original_price: price,
      seller_discount,
      platform_discount,
      sale_price,
      tax: portion(sale_price, taxRate),
      is_gift: line.is_gift,
      gift_retail_price: line.is_gift ? line.price : 0,
    };
  });
}

/** The payment of an order, so that TikTok's identities hold: orders.md, section 5. */
export function orderMoney(input: {
  currency: string;
  units: readonly UnitMoney[];
  shipping: ShippingMoney;
  taxRate: string;
  fees: Partial<Record<Fee, number>>;
}): OrderMoney {
  const { units, shipping } = input;
  const original = sum(units.map((unit) => unit.original_price));
  const seller_discount = sum(units.map((unit) => unit.seller_discount));
  const platform_discount = sum(units.map((unit) => unit.platform_discount));
  const sub_total = original - seller_discount - platform_discount;
  const shipping_fee =
    shipping.fee - shipping.seller_discount - shipping.platform_discount - shipping.cofunded_discount;
  const product_tax = sum(units.map((unit) => unit.tax));
  const shipping_fee_tax = portion(shipping_fee, input.taxRate);
  const tax = product_tax + shipping_fee_tax;
  const fees = Object.fromEntries(FEES.map((fee) => [fee, input.fees[fee] ?? 0])) as Record<Fee, number>;
  return {
    currency: input.currency,
    original_total_product_price: original,
    seller_discount,
    platform_discount,
    sub_total,
    original_shipping_fee: shipping.fee,
    shipping_fee_seller_discount: shipping.seller_discount,
    shipping_fee_platform_discount: shipping.platform_discount,
    shipping_fee_cofunded_discount: shipping.cofunded_discount,
    shipping_fee,
    product_tax,
    shipping_fee_tax,
    tax,
    fees,
    total_amount: sub_total + shipping_fee + tax + sum(Object.values(fees)),
  };
}
