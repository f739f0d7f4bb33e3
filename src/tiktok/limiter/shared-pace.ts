import { createLocalPace } from "./local-pace";
import type { Bucket, Pace, TurnRequest } from "./pace";

export type LimiterLog = (level: "info" | "warn", message: string) => void;

/** Time of the way to Redis and back above the usual, beyond which a turn counts as missed. */
const LATE_MS = 40;
const MOST_MISSED = 3;

/** How long Redis is left alone after it failed. */
const LEAVE_ALONE_MS = 1000;

/**
 * Takes turns from Redis, and from this process's own share while Redis is away: no call is lost, none waits for Redis, and
 * each change is logged once.
 *
 * @param processes how many share the budget, as far as this process knows
 */
export function createSharedPace({
  shared,
  processes,
  log,
  now = () => performance.now(),
  local = createLocalPace({ now }),
}: {
  shared: Pace;
  processes: () => number;
  log: LimiterLog;
  now?: () => number;
  local?: Pace;
}): Pace & { isShared: () => boolean } {
  let away: { askAgainAt: number } | null = null;
  /** The usual way to Redis and back; creeps up, so that one lucky answer does not count for ever. */
  let usual = Infinity;

  const part = (bucket: Bucket): Bucket => ({ ...bucket, gapMs: bucket.gapMs * processes() });
  const ofShare = ({ rank, app: [all, ...steady], shop }: TurnRequest): TurnRequest => ({
    rank,
    app: [part(all), ...steady.map(part)],
    shop: shop.map(part),
  });

  /** What Redis says, or null when it is away. */
  async function ask<T>(question: () => Promise<T>): Promise<T | null> {
    if (away !== null && now() < away.askAgainAt) {
      return null;
    }
    try {
      const answer = await question();
      if (away !== null) {
        away = null;
        log("info", "Redis answers again: the budget of TikTok calls is shared.");
      }
      return answer;
    } catch {
      if (away === null) {
        log("warn", `Redis does not answer: this process keeps to 1/${processes()} of the budget of TikTok calls.`);
      }
      away = { askAgainAt: now() + LEAVE_ALONE_MS };
      return null;
    }
  }

  return {
    isShared: () => away === null,
    async take(request) {
      for (let missed = 0; ; missed += 1) {
        const asked = now();
        const turn = await ask(() => shared.take(request));
        if (turn === null) {
          return local.take(ofShare(request));
        }
        const took = now() - asked;
        usual = Math.min(usual + 0.1, took);
        // A process that was busy since its turn would start the call next to those of others.
        if (!turn.granted) {
          return turn;
        }
        // Should Redis go away now, the share goes on from here instead of starting with a burst.
        await local.take(ofShare(request));
        if (took - usual <= LATE_MS || missed >= MOST_MISSED) {
          return turn;
        }
      }
    },
    async slowDown(slowdown) {
      // Both remember: a pause must outlast Redis.
      await Promise.all([local.slowDown(slowdown), ask(() => shared.slowDown(slowdown))]);
    },
  };
}
