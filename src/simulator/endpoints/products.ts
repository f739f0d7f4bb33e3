import { refusal, success, type Answer } from "../gateway/answer";
import { numberOf, shopEndpoint, textOf, textsOf, type ShopCall } from "../gateway/call";
import { productDetail, productSearch, productSearch202309 } from "../gateway/facts/products";
import { findProduct } from "../products/find-product";
import { productDetailView, productRow, productRow202309 } from "../products/product-view";
import type { Product, Shop } from "../state/model";
import { page, readPageToken } from "../state/page-token";
import { productsOf } from "../state/world";

/** Filters of this search end in `_le` and are inclusive, unlike those of orders. */
function passes(product: Product, filter: ShopCall["body"]): boolean {
  const within = (time: number, name: string) =>
    time >= (numberOf(filter[`${name}_ge`]) ?? 0) && time <= (numberOf(filter[`${name}_le`]) ?? Infinity);
  const status = textOf(filter["status"]) ?? "ALL";
  const sellerSkus = textsOf(filter["seller_skus"]);
  const skuIds = textsOf(filter["sku_ids"]);
  const audits = textsOf(filter["audit_status"]);
  return (
    (status === "ALL" ? product.status !== "DELETED" : product.status === status) &&
    within(product.create_time, "create_time") &&
    within(product.update_time, "update_time") &&
    (!sellerSkus?.length || product.skus.some(({ seller_sku }) => sellerSkus.includes(seller_sku))) &&
    (!skuIds?.length || product.skus.some(({ id }) => skuIds.includes(id))) &&
    (!audits?.length || audits.includes("APPROVED"))
  );
}

const search =
  (row: (shop: Shop, product: Product) => Record<string, unknown>) =>
  ({ world, shop, query, body }: ShopCall): Answer => {
    if ((textsOf(body["seller_skus"])?.length ?? 0) > 10) return refusal(12019027, "At most 10 seller_skus.");
    if ((textsOf(body["sku_ids"])?.length ?? 0) > 10) return refusal(12019087, "At most 10 sku_ids.");
    const filters = [shop.id, "products", body];
    const token = textOf(query["page_token"]);
    const cursor = token ? readPageToken(token, filters) : null;
    if (token && !cursor) return refusal(12019109, "The parameter 'page_token' does not belong to this search.");
    const found = productsOf(world, shop.id).filter((product) => passes(product, body));
    const { rows, next } = page(found, {
      key: (product) => product.create_time,
      descending: true,
      size: numberOf(query["page_size"]) ?? 20,
      cursor,
      filters,
    });
    return success({
      products: rows.map((product) => row(shop, product)),
      next_page_token: next,
      total_count: Math.min(found.length, 10_000),
    });
  };

function detail(call: ShopCall): Answer {
  const found = findProduct(call.world, call.shop, call.path["product_id"]);
  return found.ok ? success(productDetailView(call.shop, found.product)) : found.answer;
}

export const productEndpoints = [
  shopEndpoint(productSearch, search(productRow)),
  shopEndpoint(productSearch202309, search(productRow202309)),
  shopEndpoint(productDetail, detail),
];
