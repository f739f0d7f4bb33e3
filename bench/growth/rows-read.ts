import type { SeededDatabase } from "../../integration-tests/setup/store/seeded-database";

/** Postgres tells its counters this late. */
const TOLD_AFTER_MS = 1_500;

/** How many rows of each table have been read, from the beginning. */
export async function rowsRead(database: SeededDatabase): Promise<Map<string, number>> {
  await new Promise((resolve) => setTimeout(resolve, TOLD_AFTER_MS));
  const rows = await database.rows<{ table: string; read: string }>(
    `SELECT relname AS table, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) AS read FROM pg_stat_user_tables`,
  );
  return new Map(rows.map(({ table, read }) => [table, Number(read)]));
}
