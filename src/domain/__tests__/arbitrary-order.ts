import fc from "fast-check";
import type { TiktokOrder } from "../../tiktok/schemas/order";
import { currencyOfRegion, minorDigits } from "../currency";
import { toLine, toOrder, toPayment } from "./tiktok-order";

/** Every market of TikTok Shop, so that every currency and both ways of taxing occur. */
export const REGIONS = "US GB DE ES FR IE IT JP MX BR ID MY PH SG TH VN".split(" ");

export interface MarketOrder {
  region: string;
  tiktokOrder: TiktokOrder;
}

/** Whole minor units as a decimal string, exact: 7413n with 2 digits is "74.13". */
export const toAmount = (units: bigint, digits: number): string => {
  const sign = units < 0n ? "-" : "";
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
};

const total = (units: bigint[]): bigint => units.reduce((a, b) => a + b, 0n);

/** An amount of money up to `max`, often 0 and often small. */
const money = (max: bigint): fc.Arbitrary<bigint> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(0n) }, fc.bigInt(0n, max < 500n ? max : 500n), fc.bigInt(0n, max));

/** TikTok's ids have 18 or 19 digits. */
const tiktokId = fc.bigInt(10n ** 17n, 10n ** 19n - 1n).map(String);

interface Unit {
  id: string;
  sku: number;
  price: bigint;
  seller: bigint;
  platform: bigint;
  tax: bigint;
}

/** A price, and two discounts that it can bear. Now and then the discounts take all of it. */
const unit = (highest: bigint): fc.Arbitrary<Unit> =>
  fc
    .record({
      id: tiktokId,
      sku: fc.integer({ min: 0, max: 4 }),
      price: fc.bigInt(0n, highest),
      seller: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 })),
      platform: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 })),
      tax: money(highest / 4n + 1n),
    })
    .map(({ seller, platform, ...rest }) => {
      const sellerDiscount = (rest.price * BigInt(seller)) / 1000n;
      return { ...rest, seller: sellerDiscount, platform: ((rest.price - sellerDiscount) * BigInt(platform)) / 1000n };
    });

const FEES = {
  US: ["retail_delivery_fee", "item_insurance_fee", "item_insurance_tax", "handling_fee"],
  TH: ["small_order_fee"],
  ID: ["buyer_service_fee", "shipping_insurance_fee", "item_insurance_fee", "distance_shipping_fee", "handling_fee"],
} as const;

const isTaxed = (region: string) => region === "US";

/** How total_amount treats the payment promotion: sources do not say, so both occur. */
const promotion = fc.constantFrom("ignored", "counted");

export interface OrderShape {
  region: string;
  units: Unit[];
  shipping: bigint;
  shippingDiscounts: [number, number, number];
  shippingTax: bigint;
  /** Payment-level tax differs from the sum of the lines' taxes by this. */
  taxDrift: bigint;
  fees: bigint[];
  payment: bigint;
  service: bigint;
  promotion: "ignored" | "counted";
}

const shape: fc.Arbitrary<OrderShape> = fc.constantFrom(...REGIONS).chain((region) => {
  const highest = minorDigits(currencyOfRegion(region) ?? "") === 0 ? 5_000_000n : 200_000n;
  const share = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 333 }));
  return fc.record({
    region: fc.constant(region),
    units: fc.uniqueArray(unit(highest), { minLength: 1, maxLength: 8, selector: ({ id }) => id }),
    shipping: money(highest / 10n),
    shippingDiscounts: fc.tuple(share, share, share),
    shippingTax: isTaxed(region) ? money(2000n) : fc.constant(0n),
    taxDrift: isTaxed(region)
      ? fc.oneof({ weight: 3, arbitrary: fc.constant(0n) }, fc.bigInt(1n, 9n))
      : fc.constant(0n),
    fees: fc.array(money(5000n), { minLength: 5, maxLength: 5 }),
    payment: fc.oneof({ weight: 4, arbitrary: fc.constant(0n) }, fc.bigInt(1n, 300n)),
    service: fc.oneof({ weight: 4, arbitrary: fc.constant(0n) }, fc.bigInt(1n, 100n)),
    promotion,
  });
});

/** The order that TikTok would send: every figure follows from the documented identities. */
export function buildOrder(s: OrderShape): MarketOrder {
  const currency = currencyOfRegion(s.region) ?? "USD";
  const digits = minorDigits(currency);
  const text = (units: bigint) => toAmount(units, digits);
  const taxed = isTaxed(s.region);
  const lines = s.units.map((u) => ({ ...u, tax: taxed ? u.tax : 0n, sale: u.price - u.seller - u.platform }));
  const goods = total(lines.map(({ sale }) => sale));
  const off = s.shippingDiscounts.map((share) => (s.shipping * BigInt(share)) / 1000n);
  const fee = s.shipping - total(off);
  const productTax = total(lines.map(({ tax }) => tax)) + s.taxDrift;
  const keys: readonly string[] = s.region === "US" || s.region === "TH" || s.region === "ID" ? FEES[s.region] : [];
  const fees = keys.map((key, index): [string, bigint] => [key, s.fees[index] ?? 0n]);
  const counted = s.promotion === "counted" && s.payment <= goods ? s.service - s.payment : 0n;
  const all = goods + fee + productTax + s.shippingTax + total(fees.map(([, amount]) => amount)) + counted;
  const payment = toPayment({
    currency,
    original_total_product_price: text(total(lines.map(({ price }) => price))),
    seller_discount: text(total(lines.map(({ seller }) => seller))),
    platform_discount: text(total(lines.map(({ platform }) => platform))),
    sub_total: text(goods),
    original_shipping_fee: text(s.shipping),
    shipping_fee_seller_discount: text(off[0] ?? 0n),
    shipping_fee_platform_discount: text(off[1] ?? 0n),
    shipping_fee_cofunded_discount: text(off[2] ?? 0n),
    shipping_fee: text(fee),
    product_tax: text(productTax),
    shipping_fee_tax: text(s.shippingTax),
    tax: text(productTax + s.shippingTax),
    payment_platform_discount: text(s.payment),
    payment_discount_service_fee: text(s.service),
    total_amount: text(all),
    ...Object.fromEntries(fees.map(([key, amount]) => [key, text(amount)])),
  });
  const line_items = lines.map((u) =>
    toLine({
      id: u.id,
      sku_id: `172950000000000001${u.sku}`,
      seller_sku: `SKU-${u.sku}`,
      currency,
      original_price: text(u.price),
      sale_price: text(u.sale),
      seller_discount: text(u.seller),
      platform_discount: text(u.platform),
      item_tax: taxed ? [{ tax_type: "SALES_TAX", tax_amount: text(u.tax), tax_rate: null }] : [],
    }),
  );
  return { region: s.region, tiktokOrder: toOrder({ id: s.units[0]?.id ?? "0", payment, line_items }) };
}

/** A valid order of a random market. */
export const arbitraryOrder: fc.Arbitrary<MarketOrder> = shape.map(buildOrder);

/** Figures that TikTok has been seen to leave out, each alone recoverable from the others. */
const OMISSIONS = [
  ["tax"],
  ["product_tax"],
  ["product_tax", "shipping_fee_tax"],
  ["original_total_product_price"],
  ["sub_total"],
  ["seller_discount"],
  ["platform_discount"],
  ["shipping_fee"],
];

/** A valid order without some of its figures; TikTok's schema turns absence into 0. */
export const arbitraryIncompleteOrder: fc.Arbitrary<MarketOrder> = fc
  .tuple(arbitraryOrder, fc.constantFrom(...OMISSIONS))
  .map(([{ region, tiktokOrder }, fields]) => {
    const absent = Object.fromEntries(fields.map((field) => [field, "0"]));
    return { region, tiktokOrder: { ...tiktokOrder, payment: { ...toPayment(tiktokOrder.payment ?? {}), ...absent } } };
  });
