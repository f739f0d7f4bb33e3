import { z } from "@medusajs/framework/zod";
import { readCursor } from "../domain/page-cursor";

/* What the lists of the admin take in their queries. */

export const queryText = z.string().trim().min(1).max(200).optional();

export const queryTime = z.iso
  .datetime({ offset: true })
  .transform((iso) => new Date(iso))
  .optional();

export const queryLimit = z.coerce.number().int().min(1).max(100).default(25);

/** `true`, or left out. */
export const queryFlag = z
  .enum(["true", "false"])
  .transform((word) => word === "true")
  .optional();

/** Where the page before ended, as its answer said. */
export const queryCursor = z
  .string()
  .transform((text, context) => {
    const cursor = readCursor(text);
    if (cursor) return cursor;
    context.addIssue({ code: "custom", message: "is no cursor that this store gave" });
    return z.NEVER;
  })
  .optional();

/** One of these words, or several with commas between them. */
export const queryWords = <Word extends string>(words: readonly [Word, ...Word[]]) =>
  z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(words)))
    .optional();
