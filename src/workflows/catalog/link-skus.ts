import type { MedusaContainer } from "@medusajs/framework/types";
import type { Listing } from "../../domain/sku-match";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { searchProducts } from "../../tiktok/api/products";
import type { TiktokProductRow } from "../../tiktok/schemas/product";
import { must, shopClient } from "../client";
import { markStock } from "../outbound/mark-stock";
import { matchListings } from "./match-listings";

const PAGE_SIZE = 100;

/**
 * Reads all listings of a shop and ties each SKU to a variant by the shop's rules; then asks for the linked ones' stock to
 * be pushed. Running it again picks up new listings and new variants.
 *
 * @returns how many SKUs of the shop have a variant, and how many do not
 */
export async function linkSkus(container: MedusaContainer, shop: Shop): Promise<{ linked: number; unmatched: number }> {
  const { links } = container.resolve(TIKTOK_SHOP_MODULE);
  const client = shopClient(container, shop);
  let page_token: string | undefined;
  do {
    const page = await must(searchProducts(client, { page_size: PAGE_SIZE, page_token, status: "ALL" }));
    await linkPage(container, shop, page.products);
    page_token = page.next_page_token ?? undefined;
  } while (page_token);
  await markStock(container, await links.linked(shop.id));
  return links.counts(shop.id);
}

async function linkPage(container: MedusaContainer, shop: Shop, products: TiktokProductRow[]): Promise<void> {
  const listings = products.flatMap((product) =>
    product.skus.map((sku): Listing => ({
      product_id: product.id,
      sku_id: sku.id,
      seller_sku: sku.seller_sku,
      title: titleOf(product, sku),
      warehouse_ids: sku.inventory.flatMap((stock) => stock.warehouse_id ?? []),
    })),
  );
  const { links } = container.resolve(TIKTOK_SHOP_MODULE);
  const stored = await links.bySku(
    shop.id,
    listings.map((listing) => listing.sku_id),
  );
  const linked = new Set(stored.flatMap(({ sku_id, variant_id }) => (variant_id ? sku_id : [])));
  const matched = await matchListings(container, shop, listings, linked);
  await links.upsert(shop.id, [
    ...matched.links,
    ...matched.unmatched.map((listing) => ({ ...listing, variant_id: null })),
  ]);
}

/** The product's name with what sets the SKU apart from its others. */
const titleOf = (product: TiktokProductRow, sku: TiktokProductRow["skus"][number]): string | null => {
  const values = sku.sales_attributes.flatMap(({ value_name }) => value_name ?? []);
  return product.title && [product.title, ...values].join(" · ");
};
