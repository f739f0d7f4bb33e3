import type { Attempt } from "./attempt";
import type { TiktokResult } from "./error";
import { isAccessTokenExpired } from "./error-questions";
import { isRepeatable, type RetryOptions, waitBeforeRepeat } from "./retry";

/** Less than this is no time for an answer. */
const LEAST_MS = 1000;

/**
 * Makes a call, and makes it again as long as that is sensible: once with the right time, once with a renewed token, a few
 * times more after failures that pass. Refusals of the time or the token happen before anything else does, so that changes
 * are repeated after them too.
 */
export async function repeatCall<T>(attempt: Attempt<T>, retry: Required<RetryOptions>): Promise<TiktokResult<T>> {
  const { tries, totalMs, sleep, random, now } = retry;
  let failures = 0;
  let number = 0;
  let renew: string | undefined;
  let clockLearned = false;
  let begun: number | null = null;
  let last: TiktokResult<T> | null = null;

  for (;;) {
    number += 1;
    const left = begun === null ? undefined : Math.max(totalMs - (now() - begun), LEAST_MS);
    const tried = await attempt({ number, renew, withinMs: left, startWithinMs: left });
    if (tried === "given up") {
      // Only a repetition is: there is a failure to hand on.
      if (last === null) {
        throw new Error("The first try of a call was given up");
      }
      return last;
    }
    const { result, clockMoved, token, tookMs } = tried;
    begun ??= now() - tookMs;
    if (result.ok) {
      return result;
    }
    last = result;
    const { error } = result;
    if (clockMoved && !clockLearned) {
      clockLearned = true;
      continue;
    }
    if (isAccessTokenExpired(error) && renew === undefined) {
      renew = token;
      continue;
    }
    failures += 1;
    const wait = waitBeforeRepeat(error, failures, random());
    if (!isRepeatable(error) || failures >= tries || now() - begun + wait > totalMs - LEAST_MS) {
      return result;
    }
    await sleep(wait);
  }
}
