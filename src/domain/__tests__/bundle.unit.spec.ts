import { componentsOf, stockVariants } from "../bundle";
import { heldUnits } from "../held-units";
import { CAP } from "./mapped-order";
import { toLine, toOrder } from "./tiktok-order";

const part = (sku_id: string, sku_count: number) => ({ sku_id, sku_count, product_id: null, seller_sku: null });
const BUNDLE = toLine({ id: "1", sku_id: "set", combined_listing_skus: [part("cap", 2), part("mug", 1)] });
const MUG = { ...CAP, variant_id: "mug", inventory_items: [{ inventory_item_id: "iitem_mug", required_quantity: 1 }] };

const needs = (line: typeof BUNDLE, ...variants: [string, typeof CAP][]) =>
  stockVariants([line], new Map(variants))
    .get(line.sku_id)
    ?.inventory_items.map(({ inventory_item_id, required_quantity }) => [inventory_item_id, required_quantity]);

describe("The stock of a bundle", () => {
  it("is its components', one entry for each unit, as Medusa fulfils them", () => {
    expect(needs(BUNDLE, ["cap", CAP], ["mug", MUG])).toEqual([
      ["iitem_cap", 1],
      ["iitem_cap", 1],
      ["iitem_mug", 1],
    ]);
  });

  it("counts what a component is itself made of", () => {
    const pair = { ...CAP, inventory_items: [{ inventory_item_id: "iitem_cap", required_quantity: 2 }] };
    expect(needs(BUNDLE, ["cap", pair])).toHaveLength(4);
  });

  it("is of those components that are variants here and keep stock", () => {
    expect(needs(BUNDLE, ["mug", MUG])).toEqual([["iitem_mug", 1]]);
    expect(needs(BUNDLE, ["mug", MUG], ["cap", { ...CAP, manage_inventory: false }])).toEqual([["iitem_mug", 1]]);
    expect(needs(BUNDLE)).toBeUndefined();
  });

  it("is its own where the bundle is a variant of the store", () => {
    expect(needs(BUNDLE, ["set", MUG], ["cap", CAP])).toEqual([["iitem_mug", 1]]);
  });

  it("is that of its component units where TikTok lists those alone", () => {
    const units = ["cap", "cap"].map((sku_id) => ({ sku_id, product_id: "7", seller_sku: "CAP" }));
    const line = toLine({ id: "1", sku_id: "set", sub_item_info: units });
    expect(componentsOf(line)).toEqual(units.map((unit) => ({ ...unit, count: 1 })));
    expect(needs(line, ["cap", CAP])).toHaveLength(2);
  });

  it("is held for the buyer until the order is imported", () => {
    expect(heldUnits(toOrder({ line_items: [BUNDLE, BUNDLE] }), { reserved: false })).toEqual([
      { sku_id: "set", quantity: 2 },
      { sku_id: "cap", quantity: 4 },
      { sku_id: "mug", quantity: 2 },
    ]);
  });
});
