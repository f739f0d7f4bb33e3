import { z } from "@medusajs/framework/zod";

/** Which rows of a box are to be worked through again. */
export const replayBody = z
  .object({ ids: z.array(z.string().trim().min(1).max(100)).min(1).max(100) })
  .strict()
  .transform(({ ids }) => ({ ids: [...new Set(ids)] }));
