import { beginsToAwaitStock } from "../begins-to-await-stock";

const stock = (...ids: string[]) => ids.map((sku_id) => ({ sku_id, awaits: "stock" as const }));

describe("An order begins to wait for stock", () => {
  it.each([
    ["is held for the first time", "received", [], stock("1"), true],
    ["is held again after it had failed", "failed", stock("1"), stock("1"), true],
    ["is held for one more SKU", "held", stock("1"), stock("1", "2"), true],
    ["waited for a variant of that SKU", "held", [{ sku_id: "1", awaits: "variant" as const }], stock("1"), true],
  ] as const)("when it %s", (_when, import_state, open_skus, awaited, begins) => {
    expect(
      beginsToAwaitStock({ import_state, open_skus: [...open_skus] }, { import_state: "held", open_skus: awaited }),
    ).toBe(begins);
  });

  it.each([
    ["it is looked at again, and waits for the same", "held", stock("1", "2"), { open_skus: stock("1") }],
    ["it is held for a variant", "received", [], { open_skus: [{ sku_id: "1", awaits: "variant" as const }] }],
    ["it comes in", "held", stock("1"), { import_state: "imported", open_skus: [] }],
  ] as const)("not when %s", (_when, import_state, open_skus, changes) => {
    const next = { import_state: "held" as const, ...changes, open_skus: [...changes.open_skus] };
    expect(beginsToAwaitStock({ import_state, open_skus: [...open_skus] }, next)).toBe(false);
  });
});
