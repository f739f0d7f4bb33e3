import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  barcodeSpellings,
  type DescribedListing,
  type MatchCandidate,
  matchByRule,
  type MatchRule,
} from "../../domain/sku-rules";
import type { Listing, SkuMatches } from "../../domain/sku-match";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { getProduct } from "../../tiktok/api/products";
import { shopClient } from "../client";

const FIELDS = ["id", "sku", "barcode", "ean", "upc", "metadata"];

/**
 * Ties listings to variants by the shop's rules, one after the other: what a rule has tied, the next is not asked about.
 *
 * @param linked SKUs that have a variant already: the details of their listings, which cost a call each, are not read
 */
export async function matchListings(
  container: MedusaContainer,
  shop: Shop,
  listings: Listing[],
  linked: Set<string>,
): Promise<SkuMatches<Listing>> {
  const links: SkuMatches<Listing>["links"] = [];
  let open: DescribedListing[] = listings.map((listing) => ({
    ...listing,
    identifier_code: null,
    external_sku_id: null,
  }));
  let isDescribed = false;
  for (const rule of shop.settings.sku_match_by) {
    if (open.length === 0) break;
    if (rule !== "seller_sku" && !isDescribed) {
      const described = await describe(
        container,
        shop,
        open.filter(({ sku_id }) => !linked.has(sku_id)),
      );
      open = open.map((listing) => described.get(listing.sku_id) ?? listing);
      isDescribed = true;
    }
    const matched = matchByRule(rule, open, await candidates(container, rule, open));
    links.push(...matched.links.map(({ variant_id, ...listing }) => ({ ...plain(listing), variant_id })));
    open = matched.unmatched;
  }
  return { links, unmatched: open.map(plain) };
}

const plain = ({ product_id, sku_id, seller_sku, title, warehouse_ids }: Listing): Listing => ({
  product_id,
  sku_id,
  seller_sku,
  title,
  warehouse_ids,
});

/** Reads what searches leave out. A listing that TikTok does not show stays without. */
async function describe(
  container: MedusaContainer,
  shop: Shop,
  listings: DescribedListing[],
): Promise<Map<string, DescribedListing>> {
  const client = shopClient(container, shop);
  const described = new Map<string, DescribedListing>();
  for (const product_id of new Set(listings.map((listing) => listing.product_id))) {
    const product = await getProduct(client, product_id);
    if (!product.ok) {
      if (product.error.kind === "permanent") continue;
      throw product.error;
    }
    for (const listing of listings) {
      const sku = product.data.skus.find(({ id }) => id === listing.sku_id);
      if (!sku) continue;
      const { identifier_code, external_sku_id } = sku;
      described.set(listing.sku_id, { ...listing, identifier_code: identifier_code?.code ?? null, external_sku_id });
    }
  }
  return described;
}

async function candidates(
  container: MedusaContainer,
  rule: MatchRule,
  listings: DescribedListing[],
): Promise<MatchCandidate[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const found = await Promise.all(
    filtersOf(rule, listings).map((filters) => query.graph({ entity: "variant", fields: FIELDS, filters })),
  );
  const variants = new Map(found.flatMap(({ data }) => data).map((variant) => [variant.id, variant]));
  return [...variants.values()].map(({ id, sku, barcode, ean, upc, metadata }) => ({
    id,
    sku: sku ?? null,
    barcode: barcode ?? null,
    ean: ean ?? null,
    upc: upc ?? null,
    external_id: typeof metadata?.external_id === "string" ? metadata.external_id : null,
  }));
}

function filtersOf(rule: MatchRule, listings: DescribedListing[]): Record<string, unknown>[] {
  const distinct = (keys: (string | null)[]) => [...new Set(keys.flatMap((key) => key?.trim() || []))];
  switch (rule) {
    case "seller_sku": {
      const sku = distinct(listings.map(({ seller_sku }) => seller_sku));
      return sku.length > 0 ? [{ sku }] : [];
    }
    case "barcode": {
      const codes = distinct(listings.map(({ identifier_code }) => identifier_code)).flatMap(barcodeSpellings);
      return codes.length > 0 ? [{ $or: ["barcode", "ean", "upc"].map((column) => ({ [column]: codes })) }] : [];
    }
    case "external_id": {
      const ids = distinct(listings.map(({ external_sku_id }) => external_sku_id));
      const named = ids.map((external_id) => ({ metadata: { external_id } }));
      return ids.length > 0 ? [{ id: ids }, { $or: named }] : [];
    }
  }
}
