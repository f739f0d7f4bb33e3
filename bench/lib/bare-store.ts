import path from "node:path";
import type { DatabaseAddress } from "../../integration-tests/setup/database";
import { freePort } from "../../integration-tests/setup/database/free-port";
import { type SeededDatabase, seededDatabase } from "../../integration-tests/setup/store/seeded-database";
import { startStore } from "../../integration-tests/setup/store/store-process";

export const BARE_STORE = path.resolve(__dirname, "..", "store");

/** A running store without the plugin, with the bare routes that a figure's floor is taken at. */
export interface BareStore {
  url: string;
  app: { key: string; secret: string };
  database: SeededDatabase;
  stop(): Promise<void>;
}

export async function startBareStore(server: DatabaseAddress): Promise<BareStore> {
  const database = await seededDatabase(server);
  await database.rows(`CREATE TABLE bench_inbox (id text PRIMARY KEY, body text NOT NULL)`);
  const app = { key: "bench", secret: "bench-secret" };
  const store = await startStore({
    databaseUrl: database.url,
    port: await freePort(),
    folder: BARE_STORE,
    env: { BENCH_APP_KEY: app.key, BENCH_APP_SECRET: app.secret, LOG_LEVEL: "error" },
  });
  return {
    url: store.url,
    app,
    database,
    stop: async () => {
      await store.kill();
      await database.drop();
    },
  };
}
