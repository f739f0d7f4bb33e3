import { z } from "@medusajs/framework/zod";

const time = z.iso.datetime({ offset: true }).transform((iso) => new Date(iso));

/** `to` is exclusive; the period ends now when it is left out. */
export const periodBody = z
  .object({ from: time, to: time.optional() })
  .strict()
  .transform(({ from, to }) => ({ from, to: to ?? new Date() }));

/** A period that has to be the same in every request about it: both ends are given. */
export const fixedPeriod = z
  .object({ from: time, to: time })
  .strict()
  .refine(({ from, to }) => from < to, "the period is empty: `from` has to lie before `to`");

export const backfillActionBody = z.object({ action: z.enum(["pause", "resume", "cancel"]) }).strict();
