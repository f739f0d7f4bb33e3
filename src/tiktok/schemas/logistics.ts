import { z } from "@medusajs/framework/zod";
import { flag, id, listOf, text } from "./common";

export const warehouse = z.object({
  id,
  name: text,
  /** ENABLED, DISABLED or RESTRICTED. */
  effect_status: text,
  /** SALES_WAREHOUSE or RETURN_WAREHOUSE: one place has an id of each; stock is kept under the former. */
  type: text,
  sub_type: text,
  is_default: flag,
  address: z
    .object({ region_code: text, full_address: text })
    .nullish()
    .transform((value) => value ?? null),
});

export const deliveryOption = z.object({
  id,
  name: text,
  /** SEND_BY_SELLER, STANDARD, EXPRESS or ECONOMY. */
  type: text,
});

/** Ids differ per market. */
export const shippingProvider = z.object({ id, name: z.string() });

export const warehouses = z.object({ warehouses: listOf(warehouse) });
export const deliveryOptions = z.object({ delivery_options: listOf(deliveryOption) });
export const shippingProviders = z.object({ shipping_providers: listOf(shippingProvider) });

export type TiktokWarehouse = z.output<typeof warehouse>;
export type TiktokDeliveryOption = z.output<typeof deliveryOption>;
export type TiktokShippingProvider = z.output<typeof shippingProvider>;
