/** One hostile request, and what may be answered to it. */
export interface HostileRequest {
  /** What it tries, for the report. */
  kind: string;
  path: string;
  headers: Record<string, string | string[]>;
  body: Buffer;
  /** Sent as these bytes, past any client that would set them right. */
  raw?: Buffer;
  /**
   * `refused`: 4xx. `taken`: 200, since the right secret signed it. `answered`: 4xx, or no answer because the store hung up on
   * a request that is no HTTP or too long to be read.
   */
  expected: "refused" | "taken" | "answered";
  /** The row that a taken one leaves; several may be the same. */
  row?: string;
}

/** Whom the requests are aimed at. */
export interface Target {
  app: { key: string; secret: string };
  shopId: string;
}

/** Numbers that look random and are the same each time. */
export function randomNumbers(seed: number) {
  let state = seed >>> 0;
  /** mulberry32: a number from 0 up to 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    bytes: (length: number): Buffer => Buffer.from(Array.from({ length }, () => below(256))),
    one: <T>(values: readonly [T, ...T[]]): T => values[below(values.length)] ?? values[0],
  };
}

export type RandomNumbers = ReturnType<typeof randomNumbers>;
