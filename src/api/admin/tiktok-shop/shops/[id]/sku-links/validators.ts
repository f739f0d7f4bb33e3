import { z } from "@medusajs/framework/zod";

/** Which SKUs of a shop: all of them, or those that no variant stands for; by a part of a name or an id. */
export const skuLinksQuery = z
  .object({
    unmatched: z
      .enum(["true", "false"])
      .default("false")
      .transform((value) => value === "true"),
    q: z.string().trim().min(1).max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  })
  .strict();

export const matchSkuBody = z.object({ variant_id: z.string().trim().min(1).max(100) }).strict();
