import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { componentsOf } from "../../domain/bundle";
import type { VariantMatch } from "../../domain/order-draft";
import { type Listing, matchSkus } from "../../domain/sku-match";
import { titleOfLine } from "../../domain/unmatched-lines";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import type { TiktokOrder } from "../../tiktok/schemas/order";

const FIELDS = [
  "id",
  "title",
  "sku",
  "manage_inventory",
  "product.id",
  "product.title",
  "product.handle",
  "product.thumbnail",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
];

/**
 * The variants behind the lines of orders, by TikTok's SKU id: by the stored link, else by the seller SKU if that is a rule
 * of the shop. A SKU that is not linked yet and matches, or that no listing brought so far, asks for the shop's listings to be
 * linked again, so that its stock is pushed too.
 */
export async function matchVariants(
  container: MedusaContainer,
  shop: Shop,
  tiktokOrders: TiktokOrder[],
): Promise<Map<string, VariantMatch>> {
  const { links, outbox } = container.resolve(TIKTOK_SHOP_MODULE);
  const listings = new Map(tiktokOrders.flatMap(listingsOf).map((listing) => [listing.sku_id, listing]));
  const stored = await links.bySku(shop.id, [...listings.keys()]);
  const variantOfSku = new Map(stored.flatMap(({ sku_id, variant_id }) => (variant_id ? [[sku_id, variant_id]] : [])));
  const unlinked = [...listings.values()].filter(({ sku_id }) => !variantOfSku.has(sku_id));
  const isRule = shop.settings.sku_match_by.includes("seller_sku");
  const skus = isRule ? unlinked.flatMap(({ seller_sku }) => seller_sku?.trim() || []) : [];
  const variants = await variantsWhere(container, [
    ...(variantOfSku.size > 0 ? [{ id: [...variantOfSku.values()] }] : []),
    ...(skus.length > 0 ? [{ sku: skus }] : []),
  ]);
  const bySku = isRule ? [...variants.values()].map(({ variant_id, sku }) => ({ id: variant_id, sku })) : [];
  const matched = matchSkus(unlinked, bySku);
  for (const { sku_id, variant_id } of matched.links) variantOfSku.set(sku_id, variant_id);
  const isStored = new Set(stored.map(({ sku_id }) => sku_id));
  const seen = unlinked.filter(({ sku_id }) => !isStored.has(sku_id)).map(({ warehouse_ids: _, ...sku }) => sku);
  const fresh = await links.see(shop.id, seen);
  if (matched.links.length + fresh.length > 0) {
    await outbox.put([{ kind: "link_skus", key: shop.id, shop_id: shop.id }]);
  }
  return new Map(
    [...variantOfSku].flatMap(([skuId, variantId]) => {
      const variant = variants.get(variantId);
      return variant ? [[skuId, variant]] : [];
    }),
  );
}

/** Every SKU of an order, and of what its bundles are made of. */
const listingsOf = ({ line_items }: TiktokOrder): Listing[] =>
  line_items.flatMap((line) => {
    const { sku_id, product_id, seller_sku } = line;
    return [
      { sku_id, product_id, seller_sku, title: titleOfLine(line), warehouse_ids: [] },
      ...componentsOf(line).map((part) => ({
        sku_id: part.sku_id,
        product_id: part.product_id,
        seller_sku: part.seller_sku,
        title: null,
        warehouse_ids: [],
      })),
    ];
  });

async function variantsWhere(
  container: MedusaContainer,
  filters: ({ id: string[] } | { sku: string[] })[],
): Promise<Map<string, VariantMatch>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const found = await Promise.all(
    filters.map((filter) => query.graph({ entity: "variant", fields: FIELDS, filters: filter })),
  );
  return new Map(
    found
      .flatMap(({ data }) => data)
      .map((variant) => [
        variant.id,
        {
          variant_id: variant.id,
          title: variant.title ?? null,
          sku: variant.sku ?? null,
          product_id: variant.product?.id ?? null,
          product_title: variant.product?.title ?? null,
          product_handle: variant.product?.handle ?? null,
          thumbnail: variant.product?.thumbnail ?? null,
          manage_inventory: variant.manage_inventory ?? false,
          inventory_items: ((variant.inventory_items ?? []) as VariantMatch["inventory_items"]).map(
            ({ inventory_item_id, required_quantity }) => ({ inventory_item_id, required_quantity }),
          ),
        },
      ]),
  );
}
