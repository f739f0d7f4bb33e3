import { median, rounded } from "./statistics";

export interface Pairs {
  /** Medians over the runs of each side. */
  value: number;
  floor: number;
  /** The median of each pair's ratio, which a slow minute of the machine moves less than a ratio of medians. */
  ratio: number;
  ratios: number[];
}

/** Measures two sides in turns, the first of a pair being the second of the next; single runs vary by ± 20 %. */
export async function alternate(
  count: number,
  sides: { value: () => Promise<number>; floor: () => Promise<number> },
  say: (sentence: string) => void,
): Promise<Pairs> {
  const pairs: { value: number; floor: number }[] = [];
  for (let index = 0; index < count; index++) {
    const pair = { value: 0, floor: 0 };
    const order = index % 2 === 0 ? (["floor", "value"] as const) : (["value", "floor"] as const);
    for (const side of order) pair[side] = await sides[side]();
    pairs.push(pair);
    say(`pair ${index + 1} of ${count}: ${pair.value.toPrecision(4)}, floor ${pair.floor.toPrecision(4)}`);
  }
  const ratios = pairs.map(({ value, floor }) => value / floor);
  return {
    value: rounded(median(pairs.map((pair) => pair.value))),
    floor: rounded(median(pairs.map((pair) => pair.floor))),
    ratio: rounded(median(ratios)),
    ratios: ratios.map(rounded),
  };
}
