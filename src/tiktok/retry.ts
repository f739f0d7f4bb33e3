import type { TiktokError } from "./error";
import { isAccessTokenExpired, isOnHold, isTooManyCalls } from "./error-questions";
import { isClockRefused } from "./error-classes";

/** How a client repeats calls by itself. */
export interface RetryOptions {
  /** The first included. Default 4. */
  tries?: number;
  /** No call is repeated later than this after its first turn. Default 30 s. */
  totalMs?: number;
  sleep?: (milliseconds: number) => Promise<void>;
  /** Uniform in [0, 1). */
  random?: () => number;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
}

const FIRST_WAIT_MS = 500;
/** TikTok's guide: from 1 s after a refusal for too many calls, with 0–500 ms of jitter. */
const FIRST_WAIT_THROTTLED_MS = 1000;
const JITTER_MS = 500;

/**
 * Whether the very same call may be made again at once. Never when it was a change that may have happened: only the caller
 * can find out. Not what other rules repeat (an expired token, a refused time) or what takes an hour (an order on hold).
 */
export function isRepeatable(error: TiktokError): boolean {
  const others = isAccessTokenExpired(error) || isOnHold(error) || isClockRefused(error);
  return error.kind === "retryable" && !error.mayHaveHappened && !others;
}

/**
 * How long to wait before a call is made again: doubling, with jitter, and no less than TikTok's `Retry-After`.
 *
 * @param failures how often it failed so far, 1 or more
 */
export function waitBeforeRepeat(error: TiktokError, failures: number, random: number): number {
  const first = isTooManyCalls(error) ? FIRST_WAIT_THROTTLED_MS : FIRST_WAIT_MS;
  return Math.max(first * 2 ** (failures - 1), (error.retryAfterSeconds ?? 0) * 1000) + JITTER_MS * random;
}

/** The options with every default. */
export function resolveRetry(options: RetryOptions = {}): Required<RetryOptions> {
  return {
    tries: 4,
    totalMs: 30_000,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
    now: () => performance.now(),
    ...options,
  };
}
