import { z } from "@medusajs/framework/zod";
import { text } from "./common";

/** What a search answers beside its rows. TikTok ends a list with an empty token or none: then null. */
export const page = z.object({
  next_page_token: text,
  /** Of all pages; of products TikTok counts at most 10,000. */
  total_count: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
});

/** The data of a call that answers nothing worth reading. */
export const nothing = z.unknown().transform(() => null);
