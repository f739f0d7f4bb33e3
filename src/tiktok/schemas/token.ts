import { z } from "@medusajs/framework/zod";
import { epochSeconds, id, listOf, text } from "./common";

/** An absolute time, in spite of the names: never a duration. */
const expiry = epochSeconds.pipe(z.number());

/** What `GET /api/v2/token/get` and `/refresh` answer. Every refresh replaces both tokens. */
export const tokenGrant = z.object({
  access_token: z.string().min(1),
  /** Epoch seconds; about a week ahead. */
  access_token_expire_in: expiry,
  refresh_token: z.string().min(1),
  /** Epoch seconds; seen from two months to a century ahead. */
  refresh_token_expire_in: expiry,
  /** The seller, as webhooks about sellers name it. */
  open_id: id,
  seller_name: text.transform((value) => value ?? ""),
  /** ISO-2 */
  seller_base_region: text.transform((value) => value ?? ""),
  /** 0 seller, 1 creator, 3 partner. */
  user_type: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
  granted_scopes: listOf(z.string()),
});

export type TokenGrant = z.output<typeof tokenGrant>;
