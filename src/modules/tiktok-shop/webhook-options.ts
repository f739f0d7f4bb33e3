import { z } from "@medusajs/framework/zod";
import type { WebhookOptions } from "../../types/options";

/** TikTok repeats a webhook for 15.5 hours; a shorter window would throw its last tries away. */
const LEAST_AGE_HOURS = 16;
const DEFAULT_AGE_HOURS = 24;
const DEFAULT_FLOOD = { failures: 60, per_seconds: 60 };

export const webhookOptions = z.object({
  per_shop_address: z.boolean().optional(),
  max_age_hours: z
    .number()
    .min(LEAST_AGE_HOURS, `must be at least ${LEAST_AGE_HOURS}, since TikTok repeats a webhook for 15.5 hours`)
    .optional(),
  flood: z.object({ failures: z.int().min(1).optional(), per_seconds: z.int().min(1).max(3600).optional() }).optional(),
});

/** The options of webhooks with every default filled in. */
export interface ResolvedWebhookOptions {
  per_shop_address: boolean;
  max_age_hours: number;
  flood: { failures: number; per_seconds: number };
}

export const resolveWebhookOptions = (options: WebhookOptions = {}): ResolvedWebhookOptions => ({
  per_shop_address: options.per_shop_address ?? false,
  max_age_hours: options.max_age_hours ?? DEFAULT_AGE_HOURS,
  flood: {
    failures: options.flood?.failures ?? DEFAULT_FLOOD.failures,
    per_seconds: options.flood?.per_seconds ?? DEFAULT_FLOOD.per_seconds,
  },
});
