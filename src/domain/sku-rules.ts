import type { ShopSettings } from "../types/shop-settings";
import { type Listing, matchSkus, type SkuMatches } from "./sku-match";

export type MatchRule = ShopSettings["sku_match_by"][number];

/** A listing with what only its details say. */
export interface DescribedListing extends Listing {
  /** Its GTIN, EAN, UPC, ISBN or JAN. */
  identifier_code: string | null;
  /** What whoever made the listing put there. */
  external_sku_id: string | null;
}

/** A variant with everything that a rule may know it by. */
export interface MatchCandidate {
  id: string;
  sku: string | null;
  barcode: string | null;
  ean: string | null;
  upc: string | null;
  /** `metadata.external_id` */
  external_id: string | null;
}

/** A barcode without the zeros in front: a UPC is an EAN with a zero more, and an EAN a GTIN with one. */
const bare = (code: string): string => code.replaceAll(/[\s-]/g, "").replace(/^0+/, "");

/** How a barcode may be written in a store: bare, and as long as a UPC, an EAN and a GTIN are. */
export function barcodeSpellings(code: string): string[] {
  const digits = bare(code);
  return digits === ""
    ? []
    : [...new Set([code, digits, ...[12, 13, 14].map((length) => digits.padStart(length, "0"))])];
}

/**
 * Ties listings to variants by one rule. As with SKUs, a listing that fits more than one variant stays unmatched.
 */
export function matchByRule<L extends DescribedListing>(
  rule: MatchRule,
  listings: L[],
  candidates: MatchCandidate[],
): SkuMatches<L> {
  const keyed = (key: (listing: L) => string | null, names: (candidate: MatchCandidate) => (string | null)[]) => {
    const variants = candidates.flatMap((candidate) =>
      [...new Set(names(candidate))].map((sku) => ({ id: candidate.id, sku })),
    );
    const found = matchSkus(
      listings.map((listing, index) => ({ ...listing, seller_sku: key(listing), index })),
      variants,
    );
    const original = (index: number) => listings[index] as L;
    return {
      links: found.links.map(({ index, variant_id }) => ({ ...original(index), variant_id })),
      unmatched: found.unmatched.map(({ index }) => original(index)),
    };
  };
  const bareOf = (code: string | null) => (code === null ? null : bare(code));
  switch (rule) {
    case "seller_sku":
      return keyed(
        ({ seller_sku }) => seller_sku,
        ({ sku }) => [sku],
      );
    case "barcode":
      return keyed(
        ({ identifier_code }) => bareOf(identifier_code),
        ({ barcode, ean, upc }) => [barcode, ean, upc].map(bareOf),
      );
    case "external_id":
      return keyed(
        ({ external_sku_id }) => external_sku_id,
        ({ id, external_id }) => [id, external_id],
      );
  }
}
