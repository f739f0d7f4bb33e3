import { z } from "@medusajs/framework/zod";

/** Why an order is to be cancelled, and which lines of it; the whole order when none are given. */
export const cancelOrderBody = z
  .object({
    reason: z.string().trim().min(1).max(200),
    line_item_ids: z.array(z.string().trim().min(1).max(100)).min(1).max(100).optional(),
  })
  .strict();
