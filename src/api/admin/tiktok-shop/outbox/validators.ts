import { z } from "@medusajs/framework/zod";
import { queryCursor, queryLimit, queryText, queryWords } from "../../../query-fields";

/** What the outbox can be searched by; everything that is given has to hold. */
export const outboxQuery = z
  .object({
    state: queryWords(["open", "done", "dead"]),
    kind: queryText,
    shop_id: queryText,
    q: queryText,
    limit: queryLimit,
    cursor: queryCursor,
  })
  .strict();
