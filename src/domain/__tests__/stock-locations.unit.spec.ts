import { shippedFrom, stockLocations, stockOf } from "../stock-locations";

const shop = (main: string, ...further: string[]) => ({
  stock_location_id: main,
  settings: { further_stock_location_ids: further },
});

describe("A shop's stock locations", () => {
  it("are the main one first and each once, also while two people change them at the same time", () => {
    expect(stockLocations(shop("main"))).toEqual(["main"]);
    expect(stockLocations(shop("main", "shed", "main", "annex", "shed"))).toEqual(["main", "shed", "annex"]);
  });

  it("keep what they have in the shop's order, and nothing of a deleted one counts but that it keeps the item", () => {
    const level = (inventory_item_id: string, location_id: string, available: number) => ({
      inventory_item_id,
      location_id,
      available,
    });
    const levels = [level("a", "annex", 3), level("a", "deleted", 9), level("a", "main", 1), level("b", "deleted", 4)];
    expect(stockOf(levels, ["main", "annex"])).toEqual(
      new Map([
        [
          "a",
          [
            { location_id: "main", available: 1 },
            { location_id: "annex", available: 3 },
          ],
        ],
        ["b", []],
      ]),
    );
  });

  it("ship a parcel from where its goods are reserved", () => {
    expect(shippedFrom(["annex"], ["main", "annex"])).toBe("annex");
    expect(shippedFrom(["annex", "main"], ["main", "annex"])).toBe("main");
    expect(shippedFrom(["elsewhere"], ["main", "annex"])).toBe("elsewhere");
    expect(shippedFrom([], ["main", "annex"])).toBe("main");
  });
});
