import type { TiktokLineItem } from "../tiktok/schemas/order";
import type { Decimal } from "./money";

/** One unit's money; all amounts are positive and in the order's currency. */
export interface LineAmounts {
  line: TiktokLineItem;
  gross: Decimal;
  seller_discount: Decimal;
  platform_discount: Decimal;
  /** What TikTok paid of it, where the order counts that as revenue and not as a discount. */
  by_tiktok?: Decimal;
}

export interface ShippingDiscount {
  key: "shipping_fee_seller_discount" | "shipping_fee_platform_discount" | "shipping_fee_cofunded_discount";
  amount: Decimal;
}

export interface ShippingAmounts {
  gross: Decimal;
  discounts: ShippingDiscount[];
}

/** Taxes that the buyer paid on top of the prices. */
export interface TaxAmounts {
  product: Decimal;
  shipping: Decimal;
}

/** A charge of the order that is neither goods, nor shipping, nor the tax on them; discounts are negative. */
export interface OrderCharge {
  key: string;
  amount: Decimal;
}

/** A reading of TikTok's figures that adds up to `total_amount`. */
export interface OrderAmounts {
  /** ISO 4217 in upper case. */
  currency: string;
  /** Decimals in which amounts are split: the currency's, or more where TikTok sent more. */
  decimals: number;
  lines: LineAmounts[];
  shipping: ShippingAmounts;
  tax: TaxAmounts;
  charges: OrderCharge[];
  /** The card's or wallet's promotion, where the total is after it; positive. */
  payment_discount: Decimal;
  total: Decimal;
  /** What the total has and no figure explains, signed; given for an order that is imported although it does not add up. */
  unexplained?: Decimal;
}

/** Why no reading adds up; where figures disagree: TikTok's figure, what its parts give, and expected − actual. */
export interface Imbalance {
  sentence: string;
  expected?: string;
  actual?: string;
  difference?: string;
}

/** A figure of the payment that the figures it is made of do not give. */
export interface FigureMismatch {
  field: "original_total_product_price" | "seller_discount" | "platform_discount" | "shipping_fee";
  expected: Decimal;
  actual: Decimal;
}

/** The ways in which a part of the payment can be read, the likeliest first and at least one; or why there is none. */
export type PartReading<Part> = { ok: true; readings: Part[] } | { ok: false; mismatch: FigureMismatch };
