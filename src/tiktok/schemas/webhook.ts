import { z } from "@medusajs/framework/zod";
import { epochSeconds, listOf } from "./common";

/** A row of `GET /event/202309/webhooks`. */
export const shopWebhook = z.object({
  /** `ORDER_STATUS_CHANGE` and the like. */
  event_type: z.string(),
  address: z.string(),
  create_time: epochSeconds,
  update_time: epochSeconds,
});

export const shopWebhooks = z.object({ webhooks: listOf(shopWebhook) });

export type ShopWebhook = z.output<typeof shopWebhook>;
