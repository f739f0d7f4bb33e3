import { type Decimal, plain } from "./money";
import type { DraftAdjustment } from "./order-draft";
import { TIKTOK_PROVIDER } from "./tax-line";

const DESCRIPTIONS = {
  TIKTOK_SELLER_DISCOUNT: "Discount paid by the seller",
  TIKTOK_PLATFORM_DISCOUNT: "Discount paid by TikTok",
  TIKTOK_PAYMENT_DISCOUNT: "Discount paid by the payment provider",
  TIKTOK_SHIPPING_SELLER_DISCOUNT: "Shipping discount paid by the seller",
  TIKTOK_SHIPPING_PLATFORM_DISCOUNT: "Shipping discount paid by TikTok",
  TIKTOK_SHIPPING_COFUNDED_DISCOUNT: "Shipping discount shared by the seller and TikTok",
  TIKTOK_UNEXPLAINED_DIFFERENCE: "Unexplained difference",
} as const;

export type AdjustmentCode = keyof typeof DESCRIPTIONS;

/** One discount as Medusa adjusts an amount; nothing for a discount of 0. */
export const adjustments = (code: AdjustmentCode, amount: Decimal): DraftAdjustment[] =>
  amount.isZero()
    ? []
    : [{ code, description: DESCRIPTIONS[code], amount: plain(amount), provider_id: TIKTOK_PROVIDER }];
