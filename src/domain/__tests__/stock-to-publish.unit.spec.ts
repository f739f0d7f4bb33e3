import fc from "fast-check";
import { takeUnits } from "../oversold";
import type { Stock } from "../stock-locations";
import { HIGHEST_QUANTITY, type StockedVariant, stockToPublish } from "../stock-to-publish";

/** An item that a variant needs, and what the shop's locations have of it. */
type Item = StockedVariant["inventory_items"][number] & { available: number[] };
type Variant = Omit<StockedVariant, "inventory_items"> & { inventory_items: Item[] };
const item = (id: string, available: number | number[], required_quantity = 1): Item => ({
  inventory_item_id: id,
  required_quantity,
  available: [available].flat(),
});
const variant = (variant_id: string, ...inventory_items: Item[]): Variant => ({
  variant_id,
  manage_inventory: true,
  inventory_items,
});
const stockIn = (variants: Variant[]): Stock =>
  new Map(
    variants
      .flatMap(({ inventory_items }) => inventory_items)
      .map(({ inventory_item_id, available }) => [
        inventory_item_id,
        available.map((each, index) => ({ location_id: `l${index}`, available: each })),
      ]),
  );
const publish = (variants: Variant[], held: [string, number][] = []) =>
  Object.fromEntries(stockToPublish({ variants, held: new Map(held), stock: stockIn(variants) }));

describe("stockToPublish", () => {
  const shop = fc
    .record({
      stock: fc.array(fc.integer({ min: -5, max: 300_000 }), { minLength: 3, maxLength: 3 }),
      needs: fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), {
        minLength: 1,
        maxLength: 5,
      }),
      held: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }),
    })
    .map(({ stock, needs, held }) => ({
      stock,
      needs,
      held,
      variants: needs.map((need, v) =>
        variant(`v${v}`, ...need.flatMap((n, i) => (n > 0 ? [item(`i${i}`, stock[i] ?? 0, n)] : []))),
      ),
    }));

  it("never offers more of any variant than its items allow after all that is held, and not one set less", () => {
    fc.assert(
      fc.property(shop, ({ stock, needs, held, variants }) => {
        const quantities = publish(
          variants,
          needs.map((_, v) => [`v${v}`, held[v] ?? 0]),
        );
        const free = stock.map(
          (available, i) => available - needs.reduce((taken, need, v) => taken + (need[i] ?? 0) * (held[v] ?? 0), 0),
        );
        needs.forEach((need, v) => {
          const quantity = quantities[`v${v}`] ?? -1;
          const allows = (sets: number) =>
            need.some((n) => n > 0) && need.every((n, i) => n === 0 || n * sets <= (free[i] ?? 0));
          expect(Number.isInteger(quantity) && quantity >= 0 && quantity <= HIGHEST_QUANTITY).toBe(true);
          expect(quantity === 0 || allows(quantity)).toBe(true);
          expect(quantity === HIGHEST_QUANTITY || !allows(quantity + 1)).toBe(true);
        });
      }),
    );
  });

  it("offers what the scarcest item of a set allows", () => {
    expect(publish([variant("set", item("cup", 10, 2), item("box", 7), item("lid", 9, 2))])).toEqual({ set: 4 });
  });

  it("takes units held of one variant off every variant that shares an item", () => {
    expect(publish([variant("cup", item("cup", 10)), variant("set", item("cup", 10, 4))], [["set", 1]])).toEqual({
      cup: 6,
      set: 1,
    });
  });

  it("never goes below nothing nor above what TikTok takes", () => {
    expect(publish([variant("gone", item("a", 1)), variant("much", item("b", 1_000_000))], [["gone", 3]])).toEqual({
      gone: 0,
      much: 99_999,
    });
  });

  it("offers TikTok's highest quantity of a variant whose inventory Medusa does not manage", () => {
    expect(publish([{ ...variant("free"), manage_inventory: false }])).toEqual({ free: 99_999 });
  });

  it("offers only what is there of a variant that may be back-ordered", () => {
    expect(publish([{ ...variant("cap", item("a", 2)), allow_backorder: true }])).toEqual({ cap: 2 });
  });

  it("offers nothing of a managed variant without inventory", () => {
    expect(publish([variant("bare"), variant("zero", item("a", 5, 0))])).toEqual({ bare: 0, zero: 0 });
  });

  it("floors fractions of a unit", () => {
    expect(publish([variant("cut", item("cloth", 2.9))])).toEqual({ cut: 2 });
  });

  describe("over several locations", () => {
    const kept = fc.array(fc.integer({ min: -3, max: 12 }), { minLength: 1, maxLength: 3 });

    it("is the sum of what they have, less what is held", () => {
      fc.assert(
        fc.property(kept, fc.nat(9), (available, held) => {
          const sum = available.reduce((total, each) => total + each, 0);
          expect(publish([variant("cap", item("a", available))], [["cap", held]])).toEqual({
            cap: Math.max(0, sum - held),
          });
        }),
      );
    });

    it("counts whole sets only: what is one in each of two warehouses is no pair", () => {
      expect(publish([variant("pair", item("a", [3, 1, 2], 2))])).toEqual({ pair: 2 });
      expect(publish([variant("set", item("a", [1, 0]), item("b", [0, 1]))])).toEqual({ set: 1 });
    });

    it("never offers a set that an order then finds no stock for", () => {
      const needs = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(needs, fc.array(kept, { minLength: 3, maxLength: 3 }), fc.nat(3), (quantities, stocked, held) => {
          const set = variant("set", ...quantities.map((need, index) => item(`i${index}`, stocked[index] ?? [], need)));
          const offered = publish([set], [["set", held]])["set"] ?? 0;
          const takes = set.inventory_items.map(({ inventory_item_id, required_quantity }) => ({
            inventory_item_id,
            quantity: required_quantity,
          }));
          const units = (count: number) => Array.from({ length: count }, () => ({ sku_id: "set", sku: "SET", takes }));
          const { left } = takeUnits(units(held), stockIn([set]));
          expect(takeUnits(units(offered), left).short).toEqual([]);
        }),
      );
    });
  });
});
