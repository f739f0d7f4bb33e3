import type { ShopClient } from "../client";
import type { CallOptions, Endpoint } from "../endpoint";
import type { TiktokResult } from "../error";
import { product, productPage, type TiktokProduct, type TiktokProductPage } from "../schemas/product";

const SEARCH: Endpoint<"shop"> = {
  entity: "shop",
  method: "POST",
  path: "/product/202502/products/search",
  priority: "catalog",
  effect: "read",
};
const GET: Endpoint<"shop"> = { ...SEARCH, method: "GET", path: "/product/202309/products/{product_id}" };

/** Times are epoch seconds; both ends count, unlike those of orders. */
export interface ProductSearch {
  /** 1–100 */
  page_size: number;
  /** Of the page before, which must have had the same filter. */
  page_token?: string;
  /** Default ALL; ACTIVATE is live. */
  status?: string;
  /** 10 at most. */
  seller_skus?: string[];
  /** 10 at most. */
  sku_ids?: string[];
  create_time_ge?: number;
  create_time_le?: number;
  update_time_ge?: number;
  update_time_le?: number;
}

/** A page of listings with their SKUs, prices and stock; without texts and images. 10,000 rows over all pages at most. */
export function searchProducts(
  shop: ShopClient,
  { page_size, page_token, ...filter }: ProductSearch,
  { priority }: CallOptions = {},
): Promise<TiktokResult<TiktokProductPage>> {
  return shop.call(SEARCH, { query: { page_size, page_token }, body: filter, schema: productPage, priority });
}

/** One listing. TikTok refuses frozen and deleted ones. */
export function getProduct(
  shop: ShopClient,
  product_id: string,
  { priority }: CallOptions = {},
): Promise<TiktokResult<TiktokProduct>> {
  return shop.call(GET, { path: { product_id }, schema: product, priority });
}
