/** Why the last try of a box row failed; `unexpected` is a bug or a database error, everything else TikTok's answer. */
export type FailureKind = "retryable" | "permanent" | "reauthorize" | "unexpected";

export const FIRST_DELAY_SECONDS = 1;
export const LONGEST_DELAY_SECONDS = 15 * 60;

/**
 * Tries until a row is dead. With the delays below (on average three quarters of the nominal ones) 136 tries last about
 * 24 hours, 10 tries about six minutes. Without consent nothing can succeed until the seller comes back: those rows wait
 * at the longest delay, for about 30 days.
 */
export const MAX_ATTEMPTS: Readonly<Record<FailureKind, number>> = {
  retryable: 136,
  unexpected: 10,
  reauthorize: 3840,
  permanent: 1,
};

export interface FailedAttempt {
  /** Tries made so far, the failed one included: 1 or more. */
  attempts: number;
  kind: FailureKind;
  /** TikTok's Retry-After: the least to wait. */
  retryAfterSeconds: number | null;
  /** Uniform in [0, 1): spreads callers that failed together. */
  random: number;
}

/**
 * When to try again: exponential from 1 s, doubling, up to 15 min, each shortened by up to a half at random. TikTok's guide
 * asks for back-off from 1 s with jitter and, where it sends Retry-After, for that as a minimum (errors-and-limits, 4).
 */
export function nextAttempt({
  attempts,
  kind,
  retryAfterSeconds,
  random,
}: FailedAttempt): { retryInSeconds: number } | "dead" {
  if (attempts >= MAX_ATTEMPTS[kind]) {
    return "dead";
  }
  const doubled = kind === "reauthorize" ? LONGEST_DELAY_SECONDS : FIRST_DELAY_SECONDS * 2 ** (attempts - 1);
  const delay = Math.min(doubled, LONGEST_DELAY_SECONDS) * (0.5 + random / 2);
  return { retryInSeconds: Math.max(delay, retryAfterSeconds ? retryAfterSeconds + random : 0) };
}
