import { isSafeNumber, parse } from "lossless-json";

/**
 * Reads JSON without losing digits: a number that a double cannot hold, such as a 19-digit id, becomes a string. Of two fields
 * with one name the last counts, as with `JSON.parse`.
 *
 * @throws SyntaxError, or RangeError when it nests too deeply
 */
export function parseJson(text: string): unknown {
  return parse(text, undefined, {
    parseNumber: (digits) => (isSafeNumber(digits) ? Number(digits) : digits),
    onDuplicateKey: ({ newValue }) => newValue,
  });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
