import type { Bucket, Pace } from "./pace";
import type { RedisConnection } from "./redis-connection";

/** Where an app's budget is kept. The braces keep all its keys on one node of a cluster. */
export const keysOf = (appKey: string) => ({
  state: `{tiktok-shop:${appKey}}:pace`,
  processes: `{tiktok-shop:${appKey}}:processes`,
  metrics: (process: string) => `{tiktok-shop:${appKey}}:metrics:${process}`,
});

const flat = (buckets: readonly Bucket[]) => buckets.flatMap(({ name, gapMs, slackMs }) => [name, gapMs, slackMs]);

/**
 * The pace of all processes that share an app's budget through Redis. Rejects when Redis does not answer.
 *
 * @param onProcesses told with each turn how many processes share
 */
export function createRedisPace({
  redis,
  appKey,
  process,
  onProcesses,
  random = Math.random,
}: {
  redis: RedisConnection;
  appKey: string;
  process: string;
  onProcesses: (count: number) => void;
  random?: () => number;
}): Pace {
  const keys = keysOf(appKey);
  return {
    async take({ rank, app, shop }) {
      const args = [process, rank, app.length, ...flat(app), ...flat(shop)];
      const answer = await redis.run("takeTurn", [keys.state, keys.processes], args);
      const [granted = 0, microseconds = 0, byShop = 0, processes = 1] = Array.isArray(answer)
        ? answer.map(Number)
        : [];
      onProcesses(processes);
      return granted === 1
        ? { granted: true }
        : { granted: false, waitMs: microseconds / 1000, by: byShop === 1 ? "shop" : "app" };
    },
    async slowDown({ bucket, retryAfterMs }) {
      await redis.run("slowDown", [keys.state], [bucket, retryAfterMs, random()]);
    },
  };
}
