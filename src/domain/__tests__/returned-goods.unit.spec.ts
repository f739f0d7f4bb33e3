import fc from "fast-check";
import { decimal } from "../money";
import { cameBack, componentSkus, stockBack } from "../returned-goods";
import { CAP } from "./mapped-order";
import { toLine } from "./tiktok-order";

const part = (sku_id: string, sku_count: number) => ({ sku_id, sku_count, product_id: null, seller_sku: null });
const SET = toLine({ id: "1", sku_id: "set", combined_listing_skus: [part("cap", 2), part("mug", 1)] });
const PLAIN = toLine({ id: "2", sku_id: "cap" });
const MUG = { ...CAP, variant_id: "mug", inventory_items: [{ inventory_item_id: "iitem_mug", required_quantity: 1 }] };
const PARTS = new Map([
  ["cap", CAP],
  ["mug", MUG],
]);

const quantities = (of: Record<string, number>) =>
  new Map(Object.entries(of).map(([id, quantity]) => [id, decimal(String(quantity))]));
const TAKEN = quantities({ iitem_cap: 2, iitem_mug: 1 });

/** What goes back into stock, and what a person has to count. */
const back = (named: string[], earlier: string[], taken = TAKEN, variants = PARTS, line = SET) => {
  const { stock, uncounted } = stockBack(line, cameBack(line, named, earlier), { taken, variants });
  return [Object.fromEntries([...stock].map(([id, quantity]) => [id, quantity.toNumber()])), uncounted];
};

describe("What came back of a unit", () => {
  it("is the unit as a whole where a return names no component, or all of them", () => {
    expect(cameBack(SET, [], [])).toBe("whole");
    expect(cameBack(SET, ["mug", "cap", "cap"], [])).toBe("whole");
    expect(cameBack(PLAIN, [], [])).toBe("whole");
  });

  it("is the components that a return names, and what other returns left where it names none", () => {
    expect(cameBack(SET, ["cap"], [])).toEqual(new Map([["cap", 1]]));
    expect(cameBack(SET, [], ["cap"])).toEqual(
      new Map([
        ["cap", 1],
        ["mug", 1],
      ]),
    );
    expect(cameBack(SET, ["mug"], ["mug"])).toEqual(new Map());
  });

  it("goes back as what the unit took, once, however its components are shared over returns", () => {
    const shared = fc
      .shuffledSubarray(componentSkus(SET), { minLength: 3 })
      .chain((skus) =>
        fc
          .array(fc.nat(2), { minLength: skus.length, maxLength: skus.length })
          .map((returns) => [0, 1, 2].map((index) => skus.filter((_, at) => returns[at] === index))),
      );
    fc.assert(
      fc.property(shared, fc.boolean(), (returns, twice) => {
        const heard = (twice ? [...returns, ...returns] : returns).filter((skus) => skus.length > 0);
        const totals = heard.map(
          (named, index) => back(named, heard.slice(0, index).flat())[0] as Record<string, number>,
        );
        const total = (id: string) => totals.reduce((sum, of) => sum + (of[id] ?? 0), 0);
        expect([total("iitem_cap"), total("iitem_mug")]).toEqual([2, 1]);
      }),
    );
  });
});

describe("The stock of components that came back", () => {
  it("is that of their variants, as much as one unit of each takes", () => {
    expect(back(["cap"], [])).toEqual([{ iitem_cap: 1 }, []]);
    const pair = new Map([
      ["cap", { ...CAP, inventory_items: [{ inventory_item_id: "iitem_cap", required_quantity: 2 }] }],
    ]);
    expect(back(["cap"], [], quantities({ iitem_cap: 4 }), pair)).toEqual([{ iitem_cap: 2 }, []]);
  });

  it("is never more than the unit took, and nothing where it took nothing", () => {
    expect(back(["cap", "cap"], [], quantities({ iitem_cap: 1 }))).toEqual([{ iitem_cap: 1 }, ["cap"]]);
    expect(back(["cap"], [], new Map())).toEqual([{}, []]);
  });

  it("is for a person to count where the store keeps the set as one, and nothing where a component has no stock", () => {
    const set = { ...CAP, inventory_items: [{ inventory_item_id: "iitem_set", required_quantity: 1 }] };
    const own = new Map([...PARTS, ["set", set]]);
    expect(back(["mug"], [], quantities({ iitem_set: 1 }), own)).toEqual([{}, ["mug"]]);
    expect(back(["mug", "cap", "cap"], [], quantities({ iitem_set: 1 }), own)).toEqual([{ iitem_set: 1 }, []]);
    expect(back(["mug"], [], quantities({ iitem_cap: 2 }), new Map([["cap", CAP]]))).toEqual([{}, []]);
    const endless = new Map([...PARTS, ["mug", { ...MUG, manage_inventory: false }]]);
    expect(back(["mug"], [], quantities({ iitem_cap: 2 }), endless)).toEqual([{}, []]);
  });
});
