import { z } from "@medusajs/framework/zod";

/** An id: TikTok sends strings, and in a few places numbers; it is a string here. */
export const id = z.union([z.string(), z.number().transform(String)]);

/** A decimal amount as a string, precision as the market has it (`"168000"`, `"21.50"`). Absent counts as `"0"`. */
export const amount = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === "" ? "0" : value));

/** Epoch seconds. 0 and absence both mean "not set". */
export const epochSeconds = z
  .union([z.number(), z.string().regex(/^\d*$/).transform(Number)])
  .nullish()
  .transform((value) => (value ? value : null));

/** Text that TikTok may leave out or send empty: then null. */
export const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) => (value ? value : null));

/** A flag that TikTok may leave out. */
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** A list that TikTok may leave out. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);
