import { z } from "@medusajs/framework/zod";

const text = z.string().trim().min(1).max(200).optional();
const time = z.iso
  .datetime({ offset: true })
  .transform((iso) => new Date(iso))
  .optional();

/** What the audit log can be searched by; everything that is given has to hold. */
export const auditQuery = z
  .object({
    shop_id: text,
    kind: z.enum(["call", "action", "refusal"]).optional(),
    outcome: z.enum(["ok", "error"]).optional(),
    what: text,
    code: z.coerce.number().int().min(-2_147_483_648).max(2_147_483_647).optional(),
    request_id: text,
    actor_id: text,
    from: time,
    to: time,
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  })
  .strict();
