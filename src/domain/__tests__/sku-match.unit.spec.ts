import fc from "fast-check";
import { type Listing, matchSkus } from "../sku-match";

const listing = (seller_sku: string | null, sku_id = "1"): Listing => ({
  product_id: "p",
  sku_id,
  seller_sku,
  title: null,
  warehouse_ids: ["w"],
});
const linked = (sku: string | null, variants: { id: string; sku: string | null }[]) =>
  matchSkus([listing(sku)], variants).links.map(({ variant_id }) => variant_id);

describe("matchSkus", () => {
  it("puts every listing in exactly one of the two lists and links only equal SKUs", () => {
    const sku = fc.option(fc.constantFrom("A", "a", " A ", "B", "b ", "", " "));
    const variants = fc.array(fc.record({ id: fc.uuid(), sku }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(sku), variants, (skus, store) => {
        const listings = skus.map((text, index) => listing(text, String(index)));
        const { links, unmatched } = matchSkus(listings, store);
        expect([...links, ...unmatched].map(({ sku_id }) => Number(sku_id)).sort((a, b) => a - b)).toEqual(
          skus.map((_, index) => index),
        );
        for (const { seller_sku, variant_id } of links) {
          const variant = store.find(({ id }) => id === variant_id);
          expect(variant?.sku?.trim().toLowerCase()).toBe(seller_sku?.trim().toLowerCase());
        }
      }),
    );
  });

  it("keeps the listing's own fields on the link", () => {
    expect(matchSkus([listing("A")], [{ id: "v", sku: "A" }])).toEqual({
      links: [{ ...listing("A"), variant_id: "v" }],
      unmatched: [],
    });
  });

  it("ignores spaces around a SKU, on both sides", () => {
    expect(linked(" CAP ", [{ id: "v", sku: "CAP" }])).toEqual(["v"]);
    expect(linked("CAP", [{ id: "v", sku: " CAP " }])).toEqual(["v"]);
  });

  it("prefers the SKU as written over one that differs in case", () => {
    expect(
      linked("cap", [
        { id: "upper", sku: "CAP" },
        { id: "lower", sku: "cap" },
      ]),
    ).toEqual(["lower"]);
  });

  it("ignores case where that leaves one variant", () => {
    expect(
      linked("Cap", [
        { id: "v", sku: "CAP" },
        { id: "other", sku: "HAT" },
      ]),
    ).toEqual(["v"]);
  });

  it.each([
    [
      "two variants share it as written",
      "CAP",
      [
        { id: "a", sku: "CAP" },
        { id: "b", sku: "CAP" },
        { id: "c", sku: "cap" },
      ],
    ],
    [
      "two variants share it but for case",
      "Cap",
      [
        { id: "a", sku: "CAP" },
        { id: "b", sku: "cap" },
      ],
    ],
    ["no variant has it", "CAP", [{ id: "a", sku: "HAT" }]],
    [
      "it is empty, even where a variant's is too",
      "  ",
      [
        { id: "a", sku: "" },
        { id: "b", sku: null },
      ],
    ],
    ["it is missing", null, [{ id: "a", sku: null }]],
  ])("leaves a listing unmatched when %s", (_, sku, variants) => {
    expect(matchSkus([listing(sku)], variants)).toEqual({ links: [], unmatched: [listing(sku)] });
  });

  it("links several listings to one variant", () => {
    const { links } = matchSkus([listing("A", "1"), listing("A", "2")], [{ id: "v", sku: "A" }]);
    expect(links.map(({ sku_id }) => sku_id)).toEqual(["1", "2"]);
  });
});
