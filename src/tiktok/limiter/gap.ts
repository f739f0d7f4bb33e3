/** How far a start may lag behind its moment and still not cost the ones after it: so many may be made up for in a burst. */
export const SLACK_MS = 30;

/**
 * The same for the allowance of steady work, which may make up for more: the app's own pace spreads what it makes up for.
 */
export const STEADY_SLACK_MS = 500;

/**
 * The milliseconds between two starts that keep a budget in every window of 60 s.
 *
 * A window of `w` ms holds at most `(w + slack) / gap + 1` starts. Hence one call of the budget stays unused; and at
 * least 2 %, because TikTok counts when calls arrive, and the way there is not equally long for each. At 1000 a minute
 * that is 62 ms: at most 969 starts in any minute, and 17 in any second.
 *
 * @param callsPerMinute may be a fraction: a process's share
 */
export function gapBetweenCalls(callsPerMinute: number): number {
  const used = callsPerMinute - Math.max(1, callsPerMinute * 0.02);
  return Math.ceil(60_000 / Math.max(used, callsPerMinute / 2));
}
