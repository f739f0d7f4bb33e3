import { randomInt } from "node:crypto";

/** Chance that can be had again: the seed is printed, and FAULTS_SEED brings it back. */
export interface Chance {
  seed: number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  shuffled<T>(values: readonly T[]): T[];
}

export function seededChance(seed = Number(process.env["FAULTS_SEED"] ?? randomInt(2 ** 31))): Chance {
  let state = seed;
  /** Mulberry32: 32 bits of state are plenty for choosing moments. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    seed,
    between,
    shuffled: (values) => {
      const rest = [...values];
      return values.flatMap(() => rest.splice(between(0, rest.length - 1), 1));
    },
  };
}
