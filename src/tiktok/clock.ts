/** TikTok's time as far as this store knows it. TikTok accepts timestamps from 5 minutes old to 30 s ahead. */
export interface TiktokClock {
  /** Epoch seconds, for `timestamp`. */
  seconds(): number;
  /** Takes over the time of an answer's `Date` header. False when there is none or it tells nothing new. */
  learn(date: string | null): boolean;
}

/** By how many seconds the time that is known may be behind TikTok's: a `Date` header counts whole seconds, and came some time ago. */
export const CLOCK_ERROR_SECONDS = 2;

/** @param now this machine's clock, epoch milliseconds */
export function createTiktokClock(now: () => number): TiktokClock {
  let offset = 0;
  return {
    seconds: () => Math.floor((now() + offset) / 1000),
    learn(date) {
      const learned = date === null ? NaN : Date.parse(date) - now();
      if (Number.isNaN(learned) || Math.abs(learned - offset) < CLOCK_ERROR_SECONDS * 1000) {
        return false;
      }
      offset = learned;
      return true;
    },
  };
}
