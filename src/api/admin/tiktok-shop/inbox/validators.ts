import { z } from "@medusajs/framework/zod";
import { queryCursor, queryLimit, queryText, queryTime, queryWords } from "../../../query-fields";

/** What the inbox can be searched by; everything that is given has to hold. */
export const inboxQuery = z
  .object({
    state: queryWords(["open", "done", "dead", "stale"]),
    topic: z.coerce.number().int().min(-2_147_483_648).max(2_147_483_647).optional(),
    shop_id: queryText,
    q: queryText,
    from: queryTime,
    to: queryTime,
    limit: queryLimit,
    cursor: queryCursor,
  })
  .strict();
