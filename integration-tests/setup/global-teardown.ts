import { releaseDatabase } from "./shared-database";

/** Called once a project; the last one ends the database. */
export default async function teardown(): Promise<void> {
  await releaseDatabase();
}
