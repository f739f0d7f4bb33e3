import { MathBN } from "@medusajs/framework/utils";
import { type AdjustmentCode, adjustments } from "./adjustment";
import { type Decimal, plain, sum, ZERO } from "./money";
import type { OrderCharge, ShippingAmounts } from "./order-amounts";
import type { DraftShippingMethod } from "./order-draft";
import { taxLines } from "./tax-line";

const CODES = {
  shipping_fee_seller_discount: "TIKTOK_SHIPPING_SELLER_DISCOUNT",
  shipping_fee_platform_discount: "TIKTOK_SHIPPING_PLATFORM_DISCOUNT",
  shipping_fee_cofunded_discount: "TIKTOK_SHIPPING_COFUNDED_DISCOUNT",
} as const satisfies Record<string, AdjustmentCode>;

const CHARGE_NAMES: Readonly<Record<string, string>> = {
  small_order_fee: "Small order fee",
  retail_delivery_fee: "Retail delivery fee",
  buyer_service_fee: "Buyer service fee",
  handling_fee: "Handling fee",
  shipping_insurance_fee: "Shipping insurance",
  item_insurance_fee: "Item insurance",
  item_insurance_tax: "Tax on item insurance",
  distance_shipping_fee: "Distance shipping fee",
  distance_fee: "Distance fee",
  pfand_fee: "Bottle deposit (Pfand)",
  payment_discount_service_fee: "Payment discount service fee",
  tax: "Tax collected by TikTok",
  unexplained: "Unexplained difference",
};

/** A charge that is not goods, as a shipping method: seen in the totals, and never waiting to be fulfilled. */
export const mapCharge = ({ key, amount }: OrderCharge, is_tax_inclusive: boolean): DraftShippingMethod => ({
  name: CHARGE_NAMES[key] ?? key,
  amount: plain(amount),
  is_tax_inclusive,
  data: { tiktok: { kind: key } },
  tax_lines: [],
  adjustments: [],
});

/** What no figure of TikTok's explains, as a row of its own: a charge, or a discount on nothing where the total is lower. */
export const mapUnexplained = (amount: Decimal, is_tax_inclusive: boolean): DraftShippingMethod[] =>
  amount.isZero()
    ? []
    : [
        {
          ...mapCharge({ key: "unexplained", amount: MathBN.max(0, amount) }, is_tax_inclusive),
          adjustments: adjustments("TIKTOK_UNEXPLAINED_DIFFERENCE", MathBN.max(0, amount.negated())),
        },
      ];

/** What the shipping of an order bears besides its fee and discounts. */
export interface ShippingShares {
  name: string;
  tax: Decimal;
  payment_discount: Decimal;
  is_tax_inclusive: boolean;
}

/**
 * The shipping fee as Medusa's shipping methods. Medusa's database takes one adjustment a method (unique index on version
 * and shipping_method_id, order module migration of 2026-01-06): the first discount stays on the fee, each further one
 * takes its part of the fee with it into a method of its own that nets to 0. Fee, discounts and total stay TikTok's.
 */
export function mapShipping(
  shipping: ShippingAmounts,
  shares: ShippingShares,
): { methods: DraftShippingMethod[]; untaxed: Decimal } {
  const discounts: { code: AdjustmentCode; amount: Decimal }[] = [
    ...shipping.discounts.map(({ key, amount }) => ({ code: CODES[key], amount })),
    { code: "TIKTOK_PAYMENT_DISCOUNT" as const, amount: shares.payment_discount },
  ].filter(({ amount }) => !amount.isZero());
  const [first, ...further] = discounts;
  const amount = shipping.gross.minus(sum(further.map((discount) => discount.amount)));
  const tax_lines = taxLines(shares.tax, MathBN.sub(amount, first?.amount ?? 0));
  const fee: DraftShippingMethod = {
    name: shares.name,
    amount: plain(amount),
    is_tax_inclusive: shares.is_tax_inclusive,
    data: { tiktok: { kind: "shipping" } },
    tax_lines: tax_lines ?? [],
    adjustments: first === undefined ? [] : adjustments(first.code, first.amount),
  };
  const paidFor = further.map((discount): DraftShippingMethod => {
    const [adjustment] = adjustments(discount.code, discount.amount);
    return {
      ...fee,
      name: `${shares.name}: ${adjustment?.description ?? discount.code}`,
      amount: plain(discount.amount),
      tax_lines: [],
      adjustments: adjustment === undefined ? [] : [adjustment],
    };
  });
  return { methods: [fee, ...paidFor], untaxed: tax_lines === null ? shares.tax : ZERO };
}
