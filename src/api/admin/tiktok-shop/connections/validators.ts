import { z } from "@medusajs/framework/zod";

export const beginConsentBody = z
  .object({
    app_key: z.string().min(1).optional(),
    sales_channel_id: z.string().min(1).optional(),
    stock_location_id: z.string().min(1).optional(),
  })
  .strict();

export type BeginConsentBody = z.infer<typeof beginConsentBody>;
