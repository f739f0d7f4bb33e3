import { z } from "@medusajs/framework/zod";

const id = z.string().trim().min(1).max(100);

/** Exactly one of them: whose data is to go. */
export const eraseBody = z.union(
  [
    z.object({ tiktok_order_id: id }).strict(),
    z.object({ email: z.string().trim().min(3).max(320) }).strict(),
    z.object({ shop_id: id }).strict(),
  ],
  "must be an object with one of tiktok_order_id, email and shop_id",
);
