import { queries } from "./queries";

/** The rows of a database at one time, to which it can go back. */
export interface Snapshot {
  /** Gives every table the rows and every sequence the value of that time. What is still being written is cut off. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** Where the rows are kept: out of the sight of the store, which knows the schema `public`. */
const KEPT = "kept_rows";

/**
 * Keeps the rows of a database beside them. Going back takes some hundredths of a second and leaves connections open; to
 * drop the database and copy it anew takes twenty times as long, nearly all of it for its thousands of files.
 */
export async function takeSnapshot(url: string): Promise<Snapshot> {
  const database = await queries(url);
  const tables = await database.rows<{ name: string; columns: string }>(TABLES);
  await database.rows(`CREATE SCHEMA ${KEPT}`);
  // Two of Medusa's tables refer to each other: no order of writing them satisfies both before the end.
  for (const { alter } of await database.rows<{ alter: string }>(ALTER_REFERENCES)) await database.rows(alter);
  const back: string[] = [];
  for (const { name, columns } of tables) {
    const [any] = await database.rows(`SELECT FROM "${name}" LIMIT 1`);
    if (!any) continue;
    await database.rows(`CREATE TABLE ${KEPT}."${name}" AS SELECT ${columns} FROM "${name}"`);
    back.push(`INSERT INTO "${name}" (${columns}) SELECT ${columns} FROM ${KEPT}."${name}"`);
  }
  const sequences = await database.rows<{ name: string; last: string | null }>(SEQUENCES);
  const restore = [
    "BEGIN",
    "SET CONSTRAINTS ALL DEFERRED",
    ...tables.map(({ name }) => `DELETE FROM "${name}"`),
    ...back,
    ...sequences.map(({ name, last }) => `SELECT setval('"${name}"', ${last ?? 1}, ${last !== null})`),
    "COMMIT",
  ].join(";\n");
  return {
    restore: async () => {
      await database.rows(END_TRANSACTIONS);
      await database.rows(restore);
    },
    close: () => database.close(),
  };
}

const TABLES = `
  SELECT relname AS name, (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
    WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
  FROM pg_class t WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`;

const ALTER_REFERENCES = `
  SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', conrelid::regclass, conname) AS alter
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0`;

const SEQUENCES = `
  SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public'`;

const END_TRANSACTIONS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`;
