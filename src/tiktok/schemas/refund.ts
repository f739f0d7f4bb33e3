import { z } from "@medusajs/framework/zod";
import { amount, epochSeconds, text } from "./common";

/** What a buyer gets back, of a request or of one of its lines. `refund_total` is the sum of the others. */
export const refundAmount = z.object({
  currency: z.string(),
  refund_total: amount,
  refund_subtotal: amount,
  refund_shipping_fee: amount,
  refund_tax: amount,
  retail_delivery_fee: amount,
  buyer_service_fee: amount,
});

/** Absent where nothing was paid: an unpaid order, or cash on delivery before it. */
export const refundOrNull = refundAmount.nullish().transform((value) => value ?? null);

/** What the seller has to answer, and until when: TikTok takes silence for consent. */
export const nextAction = z.object({ action: text, deadline: epochSeconds });
