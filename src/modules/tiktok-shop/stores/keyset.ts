import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type PageCursor, writeCursor } from "../../../domain/page-cursor";

export interface Page<Row> {
  rows: Row[];
  /** Where the next page begins; null at the end. */
  next_cursor: string | null;
}

interface Order {
  /** A column of times that is never null in the rows, indexed together with the id. */
  by: string;
  direction: "asc" | "desc";
  limit: number;
  cursor: PageCursor | undefined;
}

/**
 * One page of rows, found by where the one before ended instead of by counting: the thousandth page costs what the first
 * does, and no row is shown twice or passed over when others come in between.
 */
export async function pageOf<Row extends { id: string }>(
  knex: Knex,
  rows: Knex.QueryBuilder,
  { by, direction, limit, cursor }: Order,
): Promise<Page<Row>> {
  const beyond = direction === "asc" ? ">" : "<";
  if (cursor) {
    rows.whereRaw(`(??, id) ${beyond} (timestamptz 'epoch' + ?::bigint * interval '1 microsecond', ?)`, [
      by,
      cursor.micros,
      cursor.id,
    ]);
  }
  const answer: unknown = await rows
    .orderBy([
      { column: by, order: direction },
      { column: "id", order: direction },
    ])
    .limit(limit + 1)
    .select(knex.raw("(extract(epoch FROM ??) * 1000000)::bigint::text AS cursor_micros", [by]));
  const found = answer as (Row & { cursor_micros: string })[];
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return { rows: shown, next_cursor: last ? writeCursor({ micros: last.cursor_micros, id: last.id }) : null };
}
