import { z } from "@medusajs/framework/zod";

/** TikTok names no limit; a body of more ids is longer than Medusa takes. */
const MOST_LINES = 2000;

/** Why an order is to be cancelled, and which lines of it; the whole order when none are given. */
export const cancelOrderBody = z
  .object({
    reason: z.string().regex(/^\w{1,200}$/, "is no reason of TikTok's"),
    line_item_ids: z.array(z.string().trim().min(1).max(100)).min(1).max(MOST_LINES).optional(),
  })
  .strict();
