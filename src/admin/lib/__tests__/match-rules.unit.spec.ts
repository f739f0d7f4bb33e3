import { withRule } from "../match-rules";

describe("the rules by which listings are tied", () => {
  it("take another rule at the end", () => {
    expect(withRule(["seller_sku"], 1, "barcode")).toEqual(["seller_sku", "barcode"]);
  });

  it("move a rule that is chosen at another place, instead of naming it twice", () => {
    expect(withRule(["seller_sku", "barcode"], 0, "barcode")).toEqual(["barcode"]);
    expect(withRule(["seller_sku", "barcode", "external_id"], 2, "seller_sku")).toEqual(["barcode", "seller_sku"]);
  });

  it("close up when one is left out", () => {
    expect(withRule(["seller_sku", "barcode"], 0, "")).toEqual(["barcode"]);
    expect(withRule([], 0, "")).toEqual([]);
  });
});
