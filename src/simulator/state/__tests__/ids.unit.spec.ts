import { createIds } from "../ids";
import { createRandom } from "../random";

it("makes ids of 18 or 19 digits that a JavaScript number cannot hold", () => {
  const ids = createIds(createRandom(1));
  expect(ids.next("order")).toMatch(/^57\d{16}$/);
  expect(ids.next("sku")).toMatch(/^17296\d{14}$/);
  expect(Number(ids.next("line"))).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
});

it("makes the same ids from the same seed", () => {
  const row = () => {
    const ids = createIds(createRandom(42));
    return [ids.next("order"), ids.next("shop"), ids.letters(12)];
  };
  expect(row()).toEqual(row());
});

it("never makes an id twice", () => {
  const ids = createIds(createRandom(3));
  const made = Array.from({ length: 5000 }, () => ids.next("line"));
  expect(new Set(made).size).toBe(made.length);
});
