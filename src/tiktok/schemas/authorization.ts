import { z } from "@medusajs/framework/zod";
import { id, listOf, text } from "./common";

/** A row of `GET /authorization/202309/shops`. */
export const authorizedShop = z.object({
  /** As webhooks name it. */
  id,
  name: text.transform((value) => value ?? ""),
  /** ISO-2; the United Kingdom is GB. */
  region: z.string(),
  /** LOCAL or CROSS_BORDER. */
  seller_type: text.transform((value) => value ?? "LOCAL"),
  /** What calls about the shop carry. A secret. */
  cipher: z.string().min(1),
  /** A name for people. */
  code: text,
});

export const authorizedShops = z.object({ shops: listOf(authorizedShop) });

export type AuthorizedShop = z.output<typeof authorizedShop>;
