import { z } from "@medusajs/framework/zod";
import { queryCursor, queryFlag, queryLimit, queryText, queryWords } from "../../../query-fields";

/** What the list of orders can be narrowed down by; everything that is given has to hold. */
export const orderListQuery = z
  .object({
    shop_id: queryText,
    state: queryWords(["received", "waiting", "imported", "held", "failed", "skipped"]),
    stage: queryWords([
      "received",
      "validated",
      "processing",
      "label_generated",
      "shipped",
      "delivered",
      "failed",
      "cancelled",
    ]),
    attention: queryFlag,
    late: queryFlag,
    oversold: queryFlag,
    q: queryText,
    limit: queryLimit,
    cursor: queryCursor,
  })
  .strict();

export type OrderListQuery = z.output<typeof orderListQuery>;
