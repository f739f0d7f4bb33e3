import { randomInt } from "node:crypto";

/** Draws a whole number from 0 up to, and without, `below`. */
export type Random = (below: number) => number;

/** Chance from the system, or, with a seed, the same row of numbers at each run (mulberry32). */
export function createRandom(seed?: number): Random {
  if (seed === undefined) return (below) => randomInt(below);
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The items in an order drawn by chance. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item, index) => ({ item, index, rank: random(1_000_000) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ item }) => item);
}
