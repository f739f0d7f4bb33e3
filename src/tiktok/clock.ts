/** TikTok's time as far as this store knows it. TikTok accepts timestamps from 5 minutes old to 30 s ahead. */
export interface TiktokClock {
  /** Epoch seconds, for `timestamp`. */
  seconds(): number;
  /** Takes over the time of an answer's `Date` header. False when there is none or it tells nothing new. */
  learn(date: string | null): boolean;
}

/** @param now this machine's clock, epoch milliseconds */
export function createTiktokClock(now: () => number): TiktokClock {
  let offset = 0;
  return {
    seconds: () => Math.floor((now() + offset) / 1000),
    learn(date) {
      const learned = date === null ? NaN : Date.parse(date) - now();
      // The header counts whole seconds: less than two is no difference.
      if (Number.isNaN(learned) || Math.abs(learned - offset) < 2000) {
        return false;
      }
      offset = learned;
      return true;
    },
  };
}
