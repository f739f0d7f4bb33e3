import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** A page counts so many rows and no more, so that it costs the same in a store a hundred times the size. */
const MOST = 1_000;

/** How many of these rows there are; {@link MOST} and one stand for more. */
export async function countUpTo(knex: Knex, rows: Knex.QueryBuilder): Promise<number> {
  const some = rows.select(knex.raw("1")).limit(MOST + 1);
  const [row] = await knex.from(some.as("counted")).count({ count: "*" });
  return Number(row?.count ?? 0);
}
