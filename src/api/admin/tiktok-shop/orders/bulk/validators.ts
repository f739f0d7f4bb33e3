import { z } from "@medusajs/framework/zod";

/** What a person decided, and about which orders. */
export const bulkOrdersBody = z
  .object({
    action: z.enum(["retry", "import_anyway"]),
    record_ids: z.array(z.string().trim().min(1).max(100)).min(1).max(100),
  })
  .strict();
