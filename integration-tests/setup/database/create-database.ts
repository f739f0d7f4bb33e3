import { Client } from "@medusajs/framework/pg";
import type { DatabaseAddress } from "./address";

/**
 * Creates a database: an empty one, or a copy of another that nobody is connected to.
 *
 * @returns what drops it again, with whoever is still connected to it
 */
export async function createDatabase(
  server: DatabaseAddress,
  name: string,
  template = "template1",
): Promise<() => Promise<void>> {
  await query(server, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  return () => dropDatabase(server, name);
}

/** Drops a database, with whoever is still connected to it. */
export async function dropDatabase(server: DatabaseAddress, name: string): Promise<void> {
  await query(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

async function query(server: DatabaseAddress, sql: string): Promise<void> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
