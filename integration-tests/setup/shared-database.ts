import type { RunningDatabase } from "./database";
import { dropMigratedTemplate } from "./store/migrated-template";

interface Shared {
  users: number;
  database: Promise<RunningDatabase>;
}

/** jest loads the setup of each project by itself, so that a variable of this file would not be shared. */
const store = globalThis as { tiktokShopTestDatabase?: Shared };

/** Starts the database for the first who asks, and counts the others. */
export async function shareDatabase(start: () => Promise<RunningDatabase>): Promise<void> {
  const shared = (store.tiktokShopTestDatabase ??= { users: 0, database: start() });
  shared.users++;
  await shared.database;
}

/** Ends the database when its last user has gone. */
export async function releaseDatabase(): Promise<void> {
  const shared = store.tiktokShopTestDatabase;
  if (!shared || --shared.users > 0) return;
  delete store.tiktokShopTestDatabase;
  const database = await shared.database;
  await dropMigratedTemplate(database);
  await database.stop();
}
