import { freePort } from "../../integration-tests/setup/database/free-port";
import { seededDatabase } from "../../integration-tests/setup/store/seeded-database";
import { speaker } from "../../demo/say";
import { alternate } from "../lib/alternate";
import { bootTime } from "../lib/boot-time";
import { buildPlugin, PLUGIN_OPTIONS } from "../lib/built-plugin";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";

/** P7: a store's boot in production with the built plugin, against the same store without it; milliseconds until it is ready. */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  const say = speaker();
  return withServer(say, async (server) => {
    buildPlugin(say);
    const database = await seededDatabase(server);
    try {
      const boot = async (env: Record<string, string>, webhookStatus: number) =>
        bootTime(await freePort(), { DATABASE_URL: database.url, ...env }, webhookStatus);
      const sides = { value: () => boot({ BENCH_PLUGIN: PLUGIN_OPTIONS }, 401), floor: () => boot({}, 404) };
      await sides.floor();
      await sides.value();
      const pairs = await alternate(full ? 15 : 7, sides, say);
      return { id: "P7", ...pairs, bar: "boot <= 1.10 of the store without the plugin", ok: pairs.ratio <= 1.1 };
    } finally {
      await database.drop();
    }
  });
}
