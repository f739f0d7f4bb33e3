import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type Listing, matchSkus } from "../../domain/sku-match";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { searchProducts } from "../../tiktok/api/products";
import type { TiktokProductRow } from "../../tiktok/schemas/product";
import { must, shopClient } from "../client";
import { markStock } from "../outbound/mark-stock";

const PAGE_SIZE = 100;

/**
 * Reads all listings of a shop and ties each SKU to the variant with the same SKU; then asks for the linked ones' stock to
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
      warehouse_ids: sku.inventory.flatMap((stock) => stock.warehouse_id ?? []),
    })),
  );
  const skus = [...new Set(listings.flatMap((listing) => listing.seller_sku?.trim() || []))];
  const { data: variants } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["id", "sku"],
    filters: { sku: skus },
  });
  const matched = matchSkus(
    listings,
    variants.map(({ id, sku }) => ({ id, sku: sku ?? null })),
  );
  await container
    .resolve(TIKTOK_SHOP_MODULE)
    .links.upsert(shop.id, [
      ...matched.links,
      ...matched.unmatched.map((listing) => ({ ...listing, variant_id: null })),
    ]);
}
