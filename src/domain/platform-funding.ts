import { MathBN } from "@medusajs/framework/utils";
import type { ShopSettings } from "../types/shop-settings";
import { type Decimal, sum, ZERO } from "./money";
import type { OrderAmounts, ShippingDiscount } from "./order-amounts";
import { orderShares } from "./order-shares";

/** How a shop counts what TikTok pays of a price. */
export type PlatformDiscountMode = ShopSettings["platform_discount"];

const PLATFORM_SHIPPING: ShippingDiscount["key"] = "shipping_fee_platform_discount";

/**
 * What TikTok paid of an order: on goods, on shipping, and on the payment where the total is after that promotion. The
 * co-funded shipping discount is not among it: no figure says which part of it is TikTok's.
 */
export function platformFunded({ lines, shipping, payment_discount }: OrderAmounts): Decimal {
  const onShipping = shipping.discounts.filter(({ key }) => key === PLATFORM_SHIPPING);
  return sum([
    ...lines.map(({ platform_discount }) => platform_discount),
    ...onShipping.map(({ amount }) => amount),
    payment_discount,
  ]);
}

/** The amounts as the shop counts them: with `is_revenue` the seller's, whose total is TikTok's total and what TikTok paid. */
export function countedAs(mode: PlatformDiscountMode, amounts: OrderAmounts): OrderAmounts {
  if (mode === "lowers_order") {
    return amounts;
  }
  const { lines, shipping } = amounts;
  const { payment_discounts } = orderShares(amounts);
  return {
    ...amounts,
    lines: lines.map((line, index) => ({
      ...line,
      platform_discount: ZERO,
      by_tiktok: MathBN.add(line.platform_discount, payment_discounts[index] ?? ZERO),
    })),
    shipping: { ...shipping, discounts: shipping.discounts.filter(({ key }) => key !== PLATFORM_SHIPPING) },
    payment_discount: ZERO,
    total: MathBN.add(amounts.total, platformFunded(amounts)),
  };
}
