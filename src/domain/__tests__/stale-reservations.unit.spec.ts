import fc from "fast-check";
import { type Reserved, staleReservations } from "../stale-reservations";

const reserved = fc.record({
  line_item_id: fc.constantFrom("line_1", "line_2", "line_3"),
  inventory_item_id: fc.constantFrom("item_1", "item_2"),
  quantity: fc.integer({ min: 1, max: 3 }),
});
const several = fc.array(reserved, { maxLength: 8 });

const keyOf = ({ line_item_id, inventory_item_id }: Reserved) => `${line_item_id}:${inventory_item_id}`;

/** What is reserved in all, by line and item. */
const sums = (all: Reserved[]) => {
  const keys = [...new Set(all.map(keyOf))].sort();
  return keys.map((key) => [
    key,
    all.filter((one) => keyOf(one) === key).reduce((sum, { quantity }) => sum + Number(quantity), 0),
  ]);
};

describe("staleReservations", () => {
  it("leaves just what fits: with what lines have none of added, everything is as it is wanted", () => {
    fc.assert(
      fc.property(several, several, (existing, wanted) => {
        const stale = staleReservations(existing, wanted);
        const kept = existing.filter((one) => !stale.includes(one));
        const has = new Set(kept.map(keyOf));
        const missing = wanted.filter((one) => !has.has(keyOf(one)));
        expect(sums([...kept, ...missing])).toEqual(sums(wanted));
      }),
    );
  });

  it("touches nothing of what is as it is wanted, in however many parts it is reserved", () => {
    const parts = [1, 1].map((quantity) => ({ line_item_id: "line_1", inventory_item_id: "item_1", quantity }));
    expect(staleReservations(parts, [{ line_item_id: "line_1", inventory_item_id: "item_1", quantity: 2 }])).toEqual(
      [],
    );
  });

  it("takes all where nothing is wanted", () => {
    fc.assert(fc.property(several, (existing) => expect(staleReservations(existing, [])).toEqual(existing)));
  });
});
