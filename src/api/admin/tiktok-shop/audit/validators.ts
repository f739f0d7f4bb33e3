import { z } from "@medusajs/framework/zod";
import { queryCursor, queryLimit, queryText, queryTime } from "../../../query-fields";

/** What the audit log can be searched by; everything that is given has to hold. */
export const auditQuery = z
  .object({
    shop_id: queryText,
    kind: z.enum(["call", "action", "refusal"]).optional(),
    outcome: z.enum(["ok", "error"]).optional(),
    what: queryText,
    code: z.coerce.number().int().min(-2_147_483_648).max(2_147_483_647).optional(),
    request_id: queryText,
    actor_id: queryText,
    from: queryTime,
    to: queryTime,
    limit: queryLimit,
    cursor: queryCursor,
  })
  .strict();
