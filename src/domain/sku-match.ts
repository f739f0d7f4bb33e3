/** One SKU as TikTok lists it. */
export interface Listing {
  product_id: string;
  sku_id: string;
  seller_sku: string | null;
  /** What it is called, for a person. */
  title: string | null;
  warehouse_ids: string[];
}

export interface SkuMatches<L extends Listing> {
  links: (L & { variant_id: string })[];
  /** Without a SKU, without a variant of that SKU, or with more than one. */
  unmatched: L[];
}

type Variant = { id: string; sku: string | null };

const index = (variants: Variant[], key: (sku: string) => string): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const { id, sku } of variants) {
    const name = sku?.trim();
    if (name) {
      found.set(key(name), [...(found.get(key(name)) ?? []), id]);
    }
  }
  return found;
};

/**
 * Ties listings to variants by SKU, trimmed: as written first, then without case. Several listings may share a variant
 * (TikTok allows one SKU in many products); a listing that fits more than one variant stays unmatched.
 */
export function matchSkus<L extends Listing>(listings: L[], variants: Variant[]): SkuMatches<L> {
  const exact = index(variants, (sku) => sku);
  const folded = index(variants, (sku) => sku.toLowerCase());
  const links: SkuMatches<L>["links"] = [];
  const unmatched: L[] = [];
  for (const listing of listings) {
    const sku = listing.seller_sku?.trim() ?? "";
    const [variant_id, ...others] = exact.get(sku) ?? folded.get(sku.toLowerCase()) ?? [];
    if (variant_id === undefined || others.length > 0) {
      unmatched.push(listing);
    } else {
      links.push({ ...listing, variant_id });
    }
  }
  return { links, unmatched };
}
