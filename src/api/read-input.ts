import { MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";

/**
 * Reads what a request brought. Unlike Medusa's own validator it never repeats what was sent: the store logs its errors,
 * and an input here can be a buyer's e-mail address.
 *
 * @throws MedusaError `invalid_data` that names each field and what is wrong with it
 */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const field = issue.path.join(".");
    return field ? `${field}: ${issue.message}` : issue.message;
  });
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `Invalid request: ${problems.join("; ")}`);
}
