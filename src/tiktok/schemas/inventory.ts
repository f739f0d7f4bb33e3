import { z } from "@medusajs/framework/zod";
import { id, listOf, text } from "./common";

/** Units; TikTok leaves out zeros in places. */
const units = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);

export const warehouseStock = z.object({
  warehouse_id: id,
  /** What can still be sold there. */
  available_quantity: units,
  /** What orders hold. */
  committed_quantity: units,
});

export const stockOfSku = z.object({
  id,
  seller_sku: text,
  total_available_quantity: units,
  total_committed_quantity: units,
  warehouse_inventory: listOf(warehouseStock),
});

export const stockOfProduct = z.object({ product_id: id, skus: listOf(stockOfSku) });

/** The data of `POST /product/202309/inventory/search`. */
export const inventoryList = z.object({ inventory: listOf(stockOfProduct) });

/** One SKU that kept its stock. The call itself succeeded. */
export const inventoryUpdateError = z.object({
  code: z.coerce.number(),
  message: text,
  detail: z
    .object({
      sku_id: id.nullish().transform((value) => value ?? null),
      extra_errors: listOf(
        z.object({
          warehouse_id: id.nullish().transform((value) => value ?? null),
          code: z.coerce.number(),
          message: text,
        }),
      ),
    })
    .nullish()
    .transform((value) => value ?? { sku_id: null, extra_errors: [] }),
});

/** The data of `POST /product/202309/products/{product_id}/inventory/update`: empty when every SKU was taken. */
export const inventoryUpdate = z.object({ errors: listOf(inventoryUpdateError) });

export type StockOfProduct = z.output<typeof stockOfProduct>;
export type InventoryUpdateError = z.output<typeof inventoryUpdateError>;
