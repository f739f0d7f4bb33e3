import type { Queries } from "../setup/database/queries";

/**
 * Lets Postgres refuse what is written to a table, with an error that repeats the row, as its own constraints do. How often
 * it did is counted by a sequence, which no rollback takes back.
 */
export async function refuseWrites(
  database: Queries,
  table: string,
): Promise<{ refused: () => Promise<boolean>; again: () => Promise<void> }> {
  const name = `canary_${table}`;
  await database.rows(`CREATE SEQUENCE ${name}_count`);
  await database.rows(
    `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       PERFORM nextval('${name}_count');
       RAISE EXCEPTION 'the row (%) is refused', NEW USING ERRCODE = 'check_violation', DETAIL = format('Failing row contains %s.', NEW);
     END $$`,
  );
  await database.rows(
    `CREATE TRIGGER ${name} BEFORE INSERT OR UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION ${name}()`,
  );
  return {
    refused: async () => {
      const [row] = await database.rows<{ is_called: boolean }>(`SELECT is_called FROM ${name}_count`);
      return row?.is_called === true;
    },
    again: async () => {
      await database.rows(`DROP TRIGGER ${name} ON "${table}"`);
      await database.rows(`DROP FUNCTION ${name}()`);
      await database.rows(`DROP SEQUENCE ${name}_count`);
    },
  };
}
