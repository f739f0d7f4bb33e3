import { type RunningDatabase, startDatabase } from "../../integration-tests/setup/database";
import { dropTemplate } from "../../integration-tests/setup/store/seeded-database";

/** Runs a figure on a durable Postgres, as a merchant's is. What was started in `work` is to be stopped there. */
export async function withServer<T>(say: (sentence: string) => void, work: (server: RunningDatabase) => Promise<T>) {
  const server = await startDatabase({ durable: true, progress: say });
  try {
    say("Making stores (about a minute) …");
    return await work(server);
  } finally {
    await dropTemplate(server);
    await server.stop();
  }
}
