import { isSafeNumber, parse } from "lossless-json";

/**
 * What every number has in it that a double may not hold: 16 figures or an exponent. Text may look so too, except for ids in
 * quotes. Where nothing does, `JSON.parse` loses nothing, and takes a tenth of the time.
 */
const LONG_NUMBER = /(?:^|[^"\d.])[\d.]{16}|\d[eE]/;

/**
 * Reads JSON without losing digits: a number that a double cannot hold, such as a 19-digit id, becomes a string. Of two fields
 * with one name the last counts, as with `JSON.parse`.
 *
 * @throws SyntaxError, or RangeError when it nests too deeply
 */
export function parseJson(text: string): unknown {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text);
  return parse(text, undefined, {
    parseNumber: (digits) => (isSafeNumber(digits) ? Number(digits) : digits),
    onDuplicateKey: ({ newValue }) => newValue,
  });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
