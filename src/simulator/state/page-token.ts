import { createHash } from "node:crypto";

/** Where the next page begins: after the row with this sort value and id. */
export interface Cursor {
  after: number;
  id: string;
}

const DIGEST_BYTES = 12;
const digestOf = (text: string) => createHash("sha256").update(text).digest().subarray(0, DIGEST_BYTES);

/** An opaque token in base64 (with `+`, `/` and `=`), which holds for the same shop and filters alone. */
export function writePageToken(cursor: Cursor, filters: unknown): string {
  const text = JSON.stringify([cursor.after, cursor.id]);
  return Buffer.concat([digestOf(text + JSON.stringify(filters)), Buffer.from(text)]).toString("base64");
}

/** Null when the token is not one of ours or was given out for other filters. */
export function readPageToken(token: string, filters: unknown): Cursor | null {
  const bytes = Buffer.from(token, "base64");
  const text = bytes.subarray(DIGEST_BYTES).toString("utf8");
  if (!bytes.subarray(0, DIGEST_BYTES).equals(digestOf(text + JSON.stringify(filters)))) return null;
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || typeof value[0] !== "number" || typeof value[1] !== "string") return null;
  return { after: value[0], id: value[1] };
}

/**
 * One page of rows, sorted by a number and then by id. The page after it begins behind the last row shown, so that rows
 * which change in between neither hide others nor come twice.
 */
export function page<Row extends { id: string }>(
  rows: readonly Row[],
  by: { key: (row: Row) => number; descending: boolean; size: number; cursor: Cursor | null; filters: unknown },
): { rows: Row[]; next: string } {
  const sign = by.descending ? -1 : 1;
  const compare = (aKey: number, aId: string, bKey: number, bId: string) =>
    sign * (aKey - bKey || (aId < bId ? -1 : aId > bId ? 1 : 0));
  const sorted = [...rows].sort((a, b) => compare(by.key(a), a.id, by.key(b), b.id));
  const { cursor } = by;
  const rest = cursor ? sorted.filter((row) => compare(by.key(row), row.id, cursor.after, cursor.id) > 0) : sorted;
  const shown = rest.slice(0, by.size);
  const last = shown[shown.length - 1];
  const more = rest.length > shown.length && last !== undefined;
  return { rows: shown, next: more ? writePageToken({ after: by.key(last), id: last.id }, by.filters) : "" };
}
