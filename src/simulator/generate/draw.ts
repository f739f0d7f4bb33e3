import type { Random } from "../state/random";

/** A whole number from `from` to `to`, both included. */
export const between = (random: Random, from: number, to: number): number => from + random(to - from + 1);

/** True in `percent` of 100 cases. */
export const chance = (random: Random, percent: number): boolean => random(100) < percent;

/** One of the items, each as likely as its weight. Null for none. */
export function pickWeighted<Item extends { weight: number }>(items: readonly Item[], random: Random): Item | null {
  let left = items.length === 0 ? 0 : random(items.reduce((total, { weight }) => total + weight, 0));
  for (const item of items) {
    left -= item.weight;
    if (left < 0) return item;
  }
  return null;
}

/** One of the items. Throws for none. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error("There is nothing to choose from.");
  return item;
}
