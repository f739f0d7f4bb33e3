import { randomBytes } from "node:crypto";
import { type DatabaseAddress, databaseUrl } from "../database";
import { createDatabase, dropDatabase } from "../database/create-database";
import { queries } from "../database/queries";
import { medusa } from "./store-process";

/** Shared by all processes of a test run, which inherit it. */
const VARIABLE = "TIKTOK_SHOP_TEST_TEMPLATE";

/** Any number that nobody else uses. */
const LOCK = 7_300_000_001;

/** Names the template of this run. To be called by the process that all others descend from. */
export function nameTemplate(): void {
  process.env[VARIABLE] ??= `tiktok_shop_template_${randomBytes(5).toString("hex")}`;
}

/**
 * The name of a database with Medusa's and the plugin's tables, to copy. Migrating takes a quarter of a minute: whoever
 * asks first in a run does it, and the others wait.
 */
export async function migratedTemplate(server: DatabaseAddress): Promise<string> {
  nameTemplate();
  const name = process.env[VARIABLE] ?? "";
  const connection = await queries(server.url);
  try {
    await connection.rows("SELECT pg_advisory_lock($1)", [LOCK]);
    const [there] = await connection.rows("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (!there) await migrate(server, name);
    return name;
  } finally {
    await connection.close();
  }
}

/** Removes it again; for the last one of a run. */
export async function dropMigratedTemplate(server: DatabaseAddress): Promise<void> {
  const name = process.env[VARIABLE];
  if (name) await dropDatabase(server, name);
}

async function migrate(server: DatabaseAddress, name: string): Promise<void> {
  const drop = await createDatabase(server, name);
  try {
    await medusa(["db:migrate"], { databaseUrl: databaseUrl(server, name) });
  } catch (error) {
    await drop();
    throw error;
  }
}
