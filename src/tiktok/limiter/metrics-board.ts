import type { LimiterMetrics } from "./metrics";
import type { RedisConnection } from "./redis-connection";
import { keysOf } from "./redis-pace";

/** Figures are about the last minute: older ones say nothing. */
const KEEP_MS = 60_000;

/** Where the processes that share a budget show each other how they use it. Both reject when Redis is away. */
export function createMetricsBoard({
  redis,
  appKey,
  process,
}: {
  redis: RedisConnection;
  appKey: string;
  process: string;
}) {
  const keys = keysOf(appKey);
  return {
    publish: (metrics: LimiterMetrics) => redis.setExpiring(keys.metrics(process), JSON.stringify(metrics), KEEP_MS),
    async read(): Promise<LimiterMetrics[]> {
      const processes = await redis.run("listProcesses", [keys.processes], []);
      const names = Array.isArray(processes) ? processes.map(String) : [];
      const values = await redis.read(names.map(keys.metrics));
      return values.map((value) => JSON.parse(value) as LimiterMetrics);
    },
  };
}
