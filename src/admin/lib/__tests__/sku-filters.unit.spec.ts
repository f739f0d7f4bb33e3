import { skuAddressOf, type SkuFilters, skuFiltersOf, skuQueryOf } from "../sku-filters";

const FIRST: SkuFilters = { shopId: "", all: false, q: "", page: 0 };

describe("the filters of SKUs", () => {
  it("are read from the page's address as they were written there", () => {
    const filters: SkuFilters = { shopId: "ttshop_1", all: true, q: "CAP", page: 2 };
    expect(skuFiltersOf(new URLSearchParams(skuAddressOf(filters)))).toEqual(filters);
    expect(skuFiltersOf(new URLSearchParams(skuAddressOf(FIRST)))).toEqual(FIRST);
  });

  it("ask for what no variant stands for, unless all are wanted", () => {
    expect(skuQueryOf(FIRST)).toEqual({ unmatched: "true", limit: "25", offset: "0" });
    expect(skuQueryOf({ ...FIRST, all: true, q: " CAP ", page: 1 })).toEqual({ q: "CAP", limit: "25", offset: "25" });
  });
});
