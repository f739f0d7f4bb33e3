import { startDatabase } from "./database";
import { shareDatabase } from "./shared-database";
import { nameTemplate } from "./store/migrated-template";

/**
 * jest calls this once a project, in one process: the first starts the database, and all the workers read its address
 * from the environment, where Medusa's test runner looks for it when it is imported.
 */
export default async function setup(): Promise<void> {
  await shareDatabase(async () => {
    const progress = (sentence: string) => process.stderr.write(`${sentence}\n`);
    const database = await startDatabase({ progress });
    process.env["DATABASE_URL"] = database.url;
    process.env["DB_HOST"] = database.host;
    process.env["DB_PORT"] = String(database.port);
    process.env["DB_USERNAME"] = database.user;
    process.env["DB_PASSWORD"] = database.password;
    process.env["LOG_LEVEL"] ??= "error";
    process.env["MEDUSA_DISABLE_TELEMETRY"] = "true";
    nameTemplate();
    return database;
  });
}
