import { RateLimiterMemory } from "rate-limiter-flexible";
import { clientNetwork } from "../../../domain/client-network";

/** Counts requests with wrong signatures, in this process; nothing else is limited. */
export interface FloodGate {
  /**
   * Notes a failure of an address.
   *
   * @returns null while it is within its limit, else the seconds until it counts anew, and whether this is the first
   *   failure past the limit
   */
  fail(ip: string | undefined): Promise<{ retryAfterSeconds: number; isFirst: boolean } | null>;
}

/**
 * All addresses together may fail this many times as often as one. Beyond it single addresses are not told apart, so that
 * somebody with many of them, or with made-up ones, does not fill the memory.
 */
const EVERYBODY = 100;

export function createFloodGate({ failures, per_seconds }: { failures: number; per_seconds: number }): FloodGate {
  const each = new RateLimiterMemory({ points: failures, duration: per_seconds });
  const everybody = new RateLimiterMemory({ points: failures * EVERYBODY, duration: per_seconds });
  const past = async (limiter: RateLimiterMemory, key: string) => {
    const { consumedPoints, msBeforeNext } = await limiter.penalty(key);
    return consumedPoints > limiter.points
      ? {
          retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
          isFirst: consumedPoints === limiter.points + 1,
        }
      : null;
  };
  return {
    fail: async (ip) => (await past(everybody, "")) ?? (await past(each, clientNetwork(ip) ?? "unknown")),
  };
}
