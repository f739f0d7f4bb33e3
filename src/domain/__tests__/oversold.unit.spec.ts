import fc from "fast-check";
import { holdForStock, type StockUnit, takeUnits } from "../oversold";

const unit = (sku_id: string, takes: Record<string, number>): StockUnit => ({
  sku_id,
  sku: `SKU-${sku_id}`,
  takes: Object.entries(takes).map(([inventory_item_id, quantity]) => ({ inventory_item_id, quantity })),
});

describe("Units that are sold beyond the stock", () => {
  it("are counted by SKU, and are taken all the same", () => {
    const { short, left } = takeUnits(
      [unit("1", { a: 1 }), unit("1", { a: 1 }), unit("2", { b: 1 })],
      new Map([
        ["a", 1],
        ["b", 1],
      ]),
    );
    expect(short).toEqual([{ sku_id: "1", sku: "SKU-1", quantity: 1 }]);
    expect(left).toEqual(
      new Map([
        ["a", -1],
        ["b", 0],
      ]),
    );
  });

  it("are one unit where several of its parts are lacking", () => {
    expect(
      takeUnits(
        [unit("1", { a: 2, b: 1 })],
        new Map([
          ["a", 1],
          ["b", 0],
        ]),
      ).short,
    ).toEqual([expect.objectContaining({ quantity: 1 })]);
  });

  it("are not known of an item that the location does not keep", () => {
    expect(takeUnits([unit("1", { c: 1 })], new Map())).toEqual({ short: [], left: new Map() });
  });

  it("are as many as were sold less what there was, in whatever portions orders come", () => {
    const sold = fc.array(fc.nat(4), { maxLength: 8 });
    fc.assert(
      fc.property(sold, fc.integer({ min: -5, max: 20 }), (portions, stock) => {
        let left: ReadonlyMap<string, number> = new Map([["a", stock]]);
        let short = 0;
        for (const portion of portions) {
          const taken = takeUnits(
            Array.from({ length: portion }, () => unit("1", { a: 1 })),
            left,
          );
          left = taken.left;
          short += taken.short[0]?.quantity ?? 0;
        }
        const all = portions.reduce((total, portion) => total + portion, 0);
        return short === Math.max(0, all - Math.max(0, stock)) && left.get("a") === stock - all;
      }),
    );
  });

  it("hold the order by name", () => {
    expect(holdForStock([])).toEqual([]);
    expect(holdForStock([{ sku_id: "1", sku: "CAP", quantity: 2 }])).toEqual([
      expect.objectContaining({
        reason: "oversold",
        message:
          "The stock location lacks 2 of CAP. The order comes in when the stock does, or when you import it anyway.",
        keys: ["oversold:1"],
      }),
    ]);
  });
});
