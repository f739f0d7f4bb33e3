import type { Random } from "./random";

/** What an id names, with the digits that TikTok's ids of that kind begin with, and their length. */
const SHAPES = {
  order: ["57", 18],
  line: ["57", 18],
  product: ["17295", 19],
  sku: ["17296", 19],
  package: ["115", 19],
  shop: ["7495", 19],
  seller: ["7010", 19],
  buyer: ["7490", 19],
  warehouse: ["7272", 19],
  entity: ["7395", 19],
  delivery_option: ["7091", 19],
  image: ["73", 19],
  notification: ["76", 19],
  cancellation: ["4035", 19],
  event: ["75", 19],
} as const satisfies Record<string, readonly [string, number]>;

export type IdKind = keyof typeof SHAPES;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Makes ids that look like TikTok's: 18 or 19 digits, beyond what a JavaScript number can hold, never the same twice. */
export interface Ids {
  next(kind: IdKind): string;
  /** Letters and digits, for ciphers, tokens and codes. */
  letters(length: number): string;
  /** As `request_id` looks: the time, then hexadecimal digits. */
  request(at: Date): string;
}

export function createIds(random: Random): Ids {
  const taken = new Set<string>();
  const draw = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet.charAt(random(alphabet.length))).join("");
  return {
    next(kind) {
      const [prefix, length] = SHAPES[kind];
      for (;;) {
        const id = prefix + draw("0123456789", length - prefix.length);
        if (taken.has(id)) continue;
        taken.add(id);
        return id;
      }
    },
    letters: (length) => draw(LETTERS, length),
    request: (at) => at.toISOString().replace(/\D/g, "").slice(0, 14) + draw("0123456789ABCDEF", 20),
  };
}
