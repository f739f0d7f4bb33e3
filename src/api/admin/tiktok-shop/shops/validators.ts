import { z } from "@medusajs/framework/zod";

export const updateShopBody = z
  .object({
    settings: z
      .object({
        on_hold: z.enum(["wait", "import"]).optional(),
        platform_discount: z.enum(["lowers_order", "is_revenue"]).optional(),
        unmatched_skus: z.enum(["plain_line", "hold", "draft_product"]).optional(),
        sku_match_by: z
          .array(z.enum(["seller_sku", "barcode", "external_id"]))
          .refine((rules) => new Set(rules).size === rules.length, "names a rule twice")
          .optional(),
        oversold: z.enum(["import", "hold"]).optional(),
        reserve_early: z.boolean().optional(),
        customers: z.enum(["none", "guest", "one_per_buyer"]).optional(),
        fbt_reserves_stock: z.boolean().optional(),
        restock_returns: z.enum(["never", "when_received"]).optional(),
        further_stock_location_ids: z
          .array(z.string().min(1))
          .refine((ids) => new Set(ids).size === ids.length, "further_stock_location_ids names a stock location twice")
          .optional(),
        emit_order_placed: z.boolean().optional(),
        default_shipping_provider_id: z.string().min(1).nullable().optional(),
        carriers: z.record(z.string().trim().min(1), z.string().trim().min(1)).optional(),
      })
      .strict()
      .optional(),
    sales_channel_id: z.string().min(1).optional(),
    stock_location_id: z.string().min(1).optional(),
    status: z.enum(["active", "paused"]).optional(),
  })
  .strict();

export type UpdateShopBody = z.infer<typeof updateShopBody>;
