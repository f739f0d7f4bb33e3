import { z } from "@medusajs/framework/zod";
import { epochSeconds, id, listOf, text } from "./common";

/** The data of `POST /fulfillment/202309/orders/{order_id}/packages`. */
export const markedPackage = z.object({
  order_id: id.nullish().transform((value) => value ?? null),
  order_line_item_ids: listOf(id),
  package_id: id,
  /** TikTok took the shipment, but is not happy with it. */
  warning: z
    .object({ message: text })
    .nullish()
    .transform((value) => value?.message ?? null),
});

/** What is read of `GET /fulfillment/202309/packages/{package_id}`. */
export const packageDetail = z.object({
  package_id: id,
  /** TO_FULFILL, PROCESSING, FULFILLING, COMPLETED or CANCELLED. */
  package_status: text,
  shipping_type: text,
  shipping_provider_id: text,
  shipping_provider_name: text,
  delivery_option_id: text,
  tracking_number: text,
  orders: listOf(z.object({ id })),
  order_line_item_ids: listOf(id),
  create_time: epochSeconds,
  update_time: epochSeconds,
});

export type MarkedPackage = z.output<typeof markedPackage>;
export type TiktokPackage = z.output<typeof packageDetail>;
