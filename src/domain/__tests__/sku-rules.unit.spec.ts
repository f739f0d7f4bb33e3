import fc from "fast-check";
import { barcodeSpellings, type DescribedListing, type MatchCandidate, matchByRule } from "../sku-rules";

const listing = (part: Partial<DescribedListing>): DescribedListing => ({
  product_id: "p",
  sku_id: "1",
  seller_sku: null,
  title: null,
  warehouse_ids: ["w"],
  identifier_code: null,
  external_sku_id: null,
  ...part,
});
const variant = (part: Partial<MatchCandidate>): MatchCandidate => ({
  id: "variant_1",
  sku: null,
  barcode: null,
  ean: null,
  upc: null,
  external_id: null,
  ...part,
});

describe("A rule that ties listings to variants", () => {
  it("takes a barcode for the same with and without zeros in front, as a UPC is an EAN", () => {
    for (const held of [{ upc: "036000291452" }, { ean: "0036000291452" }, { barcode: "36000291452" }]) {
      const { links } = matchByRule("barcode", [listing({ identifier_code: "036000291452" })], [variant(held)]);
      expect(links).toEqual([expect.objectContaining({ sku_id: "1", variant_id: "variant_1", seller_sku: null })]);
    }
  });

  it("ties nothing where both have no code", () => {
    for (const rule of ["seller_sku", "barcode", "external_id"] as const) {
      expect(matchByRule(rule, [listing({ identifier_code: "000" })], [variant({ ean: "0" })]).links).toEqual([]);
    }
  });

  it("takes an external id for the variant's own id, or for what its metadata says", () => {
    const byId = matchByRule("external_id", [listing({ external_sku_id: "variant_1" })], [variant({})]);
    const byNote = matchByRule("external_id", [listing({ external_sku_id: "e7" })], [variant({ external_id: "e7" })]);
    expect([byId.links.length, byNote.links.length]).toEqual([1, 1]);
  });

  it("leaves a listing alone that fits more than one variant, and one variant that has its code twice is one", () => {
    const twice = [variant({ ean: "4006381333931", barcode: "4006381333931" })];
    const code = [listing({ identifier_code: "4006381333931" })];
    expect(matchByRule("barcode", code, twice).links).toHaveLength(1);
    expect(matchByRule("barcode", code, [...twice, variant({ id: "variant_2", upc: "4006381333931" })])).toEqual({
      links: [],
      unmatched: code,
    });
  });

  it("finds in the store, by one of its spellings, every code that it would tie", () => {
    const digits = fc.stringMatching(/^[1-9]\d{7,11}$/);
    fc.assert(
      fc.property(digits, fc.nat(2), fc.nat(2), (code, left, right) => {
        const [onTiktok, inStore] = [code.padStart(12 + left, "0"), code.padStart(12 + right, "0")];
        expect(barcodeSpellings(onTiktok)).toContain(inStore);
      }),
    );
  });
});
