import fc from "fast-check";

/** One order, what becomes of it, and how its events come in. */
export interface TwinCase {
  /** Seeds of the order and of each thing that happens to it. */
  order: number;
  life: number[];
  /** How often each event comes, in turn; 0: it never does, and a sweep has to find what it would have told. */
  copies: number[];
  /** How many of the events that are under way come in after each step, in turn; and which. */
  arrivals: number[];
  shuffle: number;
}

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

export const twinCase: fc.Arbitrary<TwinCase> = fc.record({
  order: seed,
  life: fc.array(seed, { minLength: 1, maxLength: 9 }),
  copies: fc.array(fc.nat(3), { minLength: 4, maxLength: 12 }),
  arrivals: fc.array(fc.nat(3), { minLength: 2, maxLength: 9 }),
  shuffle: seed,
});
