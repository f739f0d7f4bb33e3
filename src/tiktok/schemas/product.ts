import { z } from "@medusajs/framework/zod";
import { epochSeconds, id, listOf, text } from "./common";
import { page } from "./page";

/** For local sellers `tax_exclusive_price` is the price on display; rows of a search may lack `sale_price`. */
export const skuPrice = z.object({ currency: text, tax_exclusive_price: text, sale_price: text });

/** `quantity` is what can still be sold: without what orders hold. */
export const skuStock = z.object({
  warehouse_id: text,
  quantity: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
});

export const salesAttribute = z.object({ id: text, name: text, value_id: text, value_name: text });

export const productSku = z.object({
  id,
  seller_sku: text,
  /** What whoever made the listing put there; searches leave it out. */
  external_sku_id: text,
  /** GTIN, EAN, UPC, ISBN or JAN; searches leave it out. */
  identifier_code: z
    .object({ code: text, type: text })
    .nullish()
    .transform((value) => value ?? null),
  price: skuPrice.nullish().transform((value) => value ?? null),
  inventory: listOf(skuStock),
  sales_attributes: listOf(salesAttribute),
  /** NORMAL or DEACTIVATED. */
  status_info: z
    .object({ status: text })
    .nullish()
    .transform((value) => value ?? null),
});

/** A row of `POST /product/202502/products/search`. */
export const productRow = z.object({
  id,
  title: text,
  /** ACTIVATE when it is live. */
  status: text,
  create_time: epochSeconds,
  update_time: epochSeconds,
  skus: listOf(productSku),
});

/** What is read of `GET /product/202309/products/{product_id}`. */
export const product = productRow.extend({ description: text, external_product_id: text });

export const productPage = page.extend({ products: listOf(productRow) });

export type TiktokProductRow = z.output<typeof productRow>;
export type TiktokProduct = z.output<typeof product>;
export type TiktokProductPage = z.output<typeof productPage>;
