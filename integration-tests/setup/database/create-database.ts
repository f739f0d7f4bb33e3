import { Client } from "@medusajs/framework/pg";
import type { DatabaseAddress } from "./address";

/** Creates an empty database. @returns what drops it again, with whoever is still connected to it */
export async function createDatabase(server: DatabaseAddress, name: string): Promise<() => Promise<void>> {
  await query(server, `CREATE DATABASE "${name}"`);
  return () => query(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
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
