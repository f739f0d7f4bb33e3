import type { z } from "@medusajs/framework/zod";

/** Named at most: what one answer gets wrong, it gets wrong in every row. */
const MOST = 5;

/** Which fields have another shape than documented, as paths; never their values. */
export const unreadableFields = ({ issues }: Pick<z.ZodError, "issues">): string[] =>
  [...new Set(issues.map(({ path }) => path.map(String).join(".")))].slice(0, MOST);
