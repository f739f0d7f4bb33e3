import { Client } from "@medusajs/framework/pg";

/** A connection to ask what is in a database, past whatever the store would say. */
export interface Queries {
  rows<Row = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function queries(url: string): Promise<Queries> {
  const client = new Client({ connectionString: url });
  // A database that is dropped under its connections ends them; what is asked afterwards fails by itself.
  client.on("error", () => undefined);
  await client.connect();
  return {
    rows: async (sql, values = []) => (await client.query(sql, values)).rows,
    close: () => client.end(),
  };
}
