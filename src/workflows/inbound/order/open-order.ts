import type { OrderDTO } from "@medusajs/framework/types";
import type { OrderDraft, VariantMatch } from "../../../domain/order-draft";
import type { PaymentPlan } from "../../../domain/payment-plan";
import type { OpenSku } from "../../../modules/tiktok-shop/stores/open-sku-store";
import type { OrderRecord } from "../../../modules/tiktok-shop/stores/record-store";

/** An order that is to be in Medusa, and what that takes. */
export interface OpenOrder {
  record: OrderRecord;
  draft: OrderDraft;
  due: { amount: string; plan: PaymentPlan };
  /** Whose stock it takes, by TikTok's SKU id. */
  variants: Map<string, VariantMatch>;
  /** Its goods had left before the shop was connected, and were the store's. */
  left_before: boolean;
  /** What of it no variant stands for yet. */
  open_skus: OpenSku[];
}

/** One with its native order. */
export interface FreshOrder extends OpenOrder {
  medusaOrder: OrderDTO;
}
