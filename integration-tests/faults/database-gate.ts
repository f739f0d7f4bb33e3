import type { SeededDatabase } from "../setup/store/seeded-database";
import { until } from "../setup/until";

/** A write of the store, by table; `when` is a condition on its NEW row, in SQL. */
export interface Write {
  on: "INSERT" | "UPDATE";
  table: string;
  when?: string;
}

/** A write that waits before it happens, until it is cut off. */
export interface Gate {
  /** Resolves when a process stands before the write. */
  reached(): Promise<void>;
  /** Ends whatever still runs for processes that are dead, so that the write never happens, and lets later ones pass. */
  open(): Promise<void>;
}

const KEY = 727_274;

/** Makes every such write wait at an advisory lock that the test holds. */
export async function closeGate(database: SeededDatabase, { on, table, when = "true" }: Write): Promise<Gate> {
  await database.rows(`SELECT pg_advisory_lock(${KEY})`);
  await database.rows(`CREATE OR REPLACE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_advisory_xact_lock_shared(${KEY}); RETURN NEW; END $$`);
  await database.rows(`CREATE TRIGGER gate BEFORE ${on} ON "${table}" FOR EACH ROW WHEN (${when})
    EXECUTE FUNCTION wait_at_gate()`);
  return {
    reached: async () => {
      await until(
        `the store stands before ${on} of ${table}`,
        async () => {
          const waiting = await database.rows(
            `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = ${KEY} AND NOT granted`,
          );
          return waiting.length > 0;
        },
        { everyMs: 10 },
      );
    },
    open: async () => {
      await until("the dead process has no connection left", async () => {
        const rest = await database.rows(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        );
        return rest.length === 0;
      });
      await database.rows(`DROP TRIGGER gate ON "${table}"`);
      await database.rows(`SELECT pg_advisory_unlock(${KEY})`);
    },
  };
}
