import fc from "fast-check";
import { holdForStock, type StockUnit, takeUnits } from "../oversold";
import type { Stock } from "../stock-locations";

const unit = (sku_id: string, takes: Record<string, number>, reserved_at?: string): StockUnit => ({
  sku_id,
  sku: `SKU-${sku_id}`,
  takes: Object.entries(takes).map(([inventory_item_id, quantity]) => ({ inventory_item_id, quantity, reserved_at })),
});
/** By item, what each location has, in the order of the shop. */
const stock = (items: Record<string, Record<string, number>>): Stock =>
  new Map(
    Object.entries(items).map(([item, rows]) => [
      item,
      Object.entries(rows).map(([location_id, available]) => ({ location_id, available })),
    ]),
  );

describe("Units that are sold beyond the stock", () => {
  it("are counted by SKU, and are taken all the same", () => {
    const { short, left } = takeUnits(
      [unit("1", { a: 1 }), unit("1", { a: 1 }), unit("2", { b: 1 })],
      stock({ a: { main: 1 }, b: { main: 1 } }),
    );
    expect(short).toEqual([{ sku_id: "1", sku: "SKU-1", quantity: 1, in_stock: 1 }]);
    expect(left).toEqual(stock({ a: { main: -1 }, b: { main: 0 } }));
  });

  it("are one unit where several of its parts are lacking", () => {
    expect(takeUnits([unit("1", { a: 2, b: 1 })], stock({ a: { main: 1 }, b: { main: 0 } })).short).toEqual([
      expect.objectContaining({ quantity: 1 }),
    ]);
  });

  it("are not known of an item that the location does not keep", () => {
    const { short, left, taken } = takeUnits([unit("1", { c: 1 })], new Map());
    expect({ short, left, places: taken[0]?.places }).toEqual({ short: [], left: new Map(), places: [null] });
  });

  it("are all those of an item that only deleted locations keep", () => {
    const { short, taken } = takeUnits([unit("1", { a: 1 }), unit("2", { b: 1 })], stock({ a: {}, b: { main: 1 } }));
    expect(short).toEqual([{ sku_id: "1", sku: "SKU-1", quantity: 1, in_stock: 0 }]);
    expect(taken.map(({ places }) => places)).toEqual([[null], ["main"]]);
  });

  it("are as many as were sold less what there was, in whatever portions orders come and wherever it is", () => {
    const sold = fc.array(fc.nat(4), { maxLength: 8 });
    const kept = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(sold, kept, (portions, stocked) => {
        let left = stock({ a: Object.fromEntries(stocked.map((available, index) => [`l${index}`, available])) });
        let short = 0;
        for (const portion of portions) {
          const taken = takeUnits(
            Array.from({ length: portion }, () => unit("1", { a: 1 })),
            left,
          );
          left = taken.left;
          short += taken.short[0]?.quantity ?? 0;
        }
        const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
        expect(short).toBe(Math.max(0, sum(portions) - sum(stocked)));
        const rest = left.get("a")?.map(({ available }) => available) ?? [];
        expect(sum(rest)).toBe(sum(stocked) - sum(portions));
        expect(rest.slice(1).every((available) => available >= 0)).toBe(true);
      }),
    );
  });

  it("hold the order by name", () => {
    expect(holdForStock([])).toEqual([]);
    expect(holdForStock([{ sku_id: "1", sku: "CAP", quantity: 2, in_stock: 0 }])).toEqual([
      expect.objectContaining({
        reason: "oversold",
        message:
          "The shop's stock lacks 2 of CAP. The order comes in when the stock does, or when you import it anyway.",
        keys: ["oversold:1"],
      }),
    ]);
  });
});

describe("The places of units", () => {
  const placesOf = (units: StockUnit[], available: Stock) =>
    takeUnits(units, available).taken.map((each) => each.places);

  it("are the main location as long as it has any, and then the others in their order", () => {
    const cap = unit("1", { a: 1 });
    expect(placesOf([cap, cap, cap, cap], stock({ a: { main: 1, annex: 1, shed: 1 } }))).toEqual([
      ["main"],
      ["annex"],
      ["shed"],
      ["main"],
    ]);
  });

  it("are one location for all of a unit where one has it all, though another comes first", () => {
    const available = stock({ a: { main: 5, annex: 2 }, b: { main: 0, annex: 1 } });
    expect(placesOf([unit("set", { a: 2, b: 1 })], available)).toEqual([["annex", "annex"]]);
  });

  it("are several where none has it all, and no item is divided", () => {
    const available = stock({ a: { main: 1, annex: 2 }, b: { main: 1, annex: 0 } });
    expect(takeUnits([unit("set", { a: 2, b: 1 })], available)).toMatchObject({
      taken: [{ places: ["annex", "main"], isShort: false }],
      short: [],
    });
    const torn = stock({ a: { main: 1, annex: 1 } });
    expect(takeUnits([unit("pair", { a: 2 })], torn)).toMatchObject({
      taken: [{ places: ["main"], isShort: true }],
      left: stock({ a: { main: -1, annex: 1 } }),
    });
  });

  it("count each entry of a bundle that is the same item again", () => {
    const pair: StockUnit = {
      sku_id: "1",
      sku: "PAIR",
      takes: [1, 2].map(() => ({ inventory_item_id: "a", quantity: 1 })),
    };
    expect(placesOf([pair], stock({ a: { main: 1, annex: 2 } }))).toEqual([["annex", "annex"]]);
    expect(placesOf([pair], stock({ a: { main: 1, annex: 1 } }))).toEqual([["main", "annex"]]);
  });

  it("are where they are reserved already, which comes before everything else", () => {
    const available = stock({ a: { main: 1, annex: 1 } });
    const units = [unit("1", { a: 1 }), unit("1", { a: 1 }, "main"), unit("1", { a: 1 }, "gone")];
    expect(takeUnits(units, available)).toMatchObject({
      taken: [{ places: ["annex"] }, { places: ["main"] }, { places: ["gone"] }],
      short: [],
    });
  });

  it("are the first location that keeps the item where the main one does not, however much is lacking", () => {
    expect(takeUnits([unit("1", { a: 1 })], stock({ a: { annex: 0, shed: 0 } }))).toMatchObject({
      taken: [{ places: ["annex"], isShort: true }],
    });
  });
});
