/** TikTok's guide: back off from 1 s, doubling, up to about 60 s, with 0–500 ms of jitter; `Retry-After` is a minimum. */
export const FIRST_PAUSE_MS = 1000;
export const LONGEST_PAUSE_MS = 60_000;
export const JITTER_MS = 500;

/** A bucket that was refused starts its calls this many times further apart. */
export const SLOWER = 1.6;
export const SLOWEST = 16;

/** What the slowing has left after this time without a refusal is halved: from half the pace back to full in a minute. */
export const RECOVERY_HALF_LIFE_MS = 60_000;

/** A refusal later than this after a pause is the first of its kind. */
export const FORGET_AFTER_MS = 60_000;

/** How a bucket fares. `since` is when its last pause ended or ends. */
export interface Fare {
  factor: number;
  strikes: number;
  since: number;
}

export const UNHINDERED: Fare = { factor: 1, strikes: 0, since: 0 };

/** By how much its calls lie further apart now; 1 is the full pace. */
export function factorAt({ factor, since }: Fare, at: number): number {
  return Math.max(1, factor * 0.5 ** (Math.max(0, at - since) / RECOVERY_HALF_LIFE_MS));
}

/**
 * How a bucket fares after a refusal. Refusals during a pause are answers to calls from before it: they only make it as long
 * as TikTok asks.
 *
 * @param random uniform in [0, 1)
 */
export function afterRefusal(
  fare: Fare,
  { at, retryAfterMs, random }: { at: number; retryAfterMs: number; random: number },
): Fare {
  if (at < fare.since) {
    return { ...fare, since: Math.max(fare.since, at + retryAfterMs) };
  }
  const strikes = at - fare.since > FORGET_AFTER_MS ? 1 : fare.strikes + 1;
  const doubled = Math.min(FIRST_PAUSE_MS * 2 ** (strikes - 1), LONGEST_PAUSE_MS);
  return {
    factor: Math.min(factorAt(fare, at) * SLOWER, SLOWEST),
    strikes,
    since: at + Math.max(doubled, retryAfterMs) + JITTER_MS * random,
  };
}
