import { createLocalPace } from "./local-pace";
import type { LimiterMetrics } from "./metrics";
import { createMetricsBoard } from "./metrics-board";
import type { Pace } from "./pace";
import { createRedisConnection } from "./redis-connection";
import { createRedisPace } from "./redis-pace";
import { LIST_PROCESSES, SLOW_DOWN, TAKE_TURN } from "./redis-script";
import { createSharedPace, type LimiterLog } from "./shared-pace";

/** How an app's budget is kept. */
export interface Keeping {
  pace: Pace;
  /** What each bucket's budget is divided by before the pace is asked. */
  divisor: number;
  isShared: () => boolean;
  processes: () => number;
  /** Where the processes show each other their figures; null when each is alone. */
  board: { publish(metrics: LimiterMetrics): Promise<void>; read(): Promise<LimiterMetrics[]> } | null;
  close: () => Promise<void>;
}

/** Through Redis, or by the part of it that is this process's own. */
export function keepBudget({
  redisUrl,
  appKey,
  process,
  processes,
  log,
}: {
  redisUrl: string | undefined;
  appKey: string;
  process: string;
  processes: number;
  log: LimiterLog;
}): Keeping {
  if (redisUrl === undefined) {
    const close = async () => undefined;
    const pace = createLocalPace();
    return { pace, divisor: processes, isShared: () => false, processes: () => processes, board: null, close };
  }
  const scripts = { takeTurn: TAKE_TURN, slowDown: SLOW_DOWN, listProcesses: LIST_PROCESSES };
  const redis = createRedisConnection(redisUrl, scripts);
  let seen = 1;
  const known = () => Math.max(seen, processes);
  const onProcesses = (count: number) => {
    seen = count;
  };
  const pace = createSharedPace({
    shared: createRedisPace({ redis, appKey, process, onProcesses }),
    processes: known,
    log,
  });
  return {
    pace,
    divisor: 1,
    isShared: pace.isShared,
    processes: known,
    board: createMetricsBoard({ redis, appKey, process }),
    close: redis.close,
  };
}
