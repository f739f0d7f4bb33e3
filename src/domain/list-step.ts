/**
 * How long TikTok's search may show a change late: it lists a changed row at its old place, or not at all, for so long. What
 * it says of anything younger is no proof.
 */
export const SEARCH_LAG_SECONDS = 60;

/** Where a reading of a list in ascending order of time goes on after a page. */
export type ListStep =
  /** The page was the last one. */
  | { kind: "end" }
  /** A new search from this time on, inclusive. */
  | { kind: "from"; from: number }
  /** Everything until this time, exclusive, has to be read in one search; time alone does not lead through it. */
  | { kind: "whole"; until: number }
  /** The page's own token. */
  | { kind: "token" };

/**
 * Where to go on after one page of a list whose rows move while it is read. A page's token may count rows: a row that moves to
 * the list's end between two pages pulls the others up, and the one at the border is skipped. So a reading goes on by time: a
 * row of an older page that was not seen has moved behind everything that was. docs/adr/0010 has the proof.
 *
 * @param page.from of the search, epoch seconds
 * @param page.times of its rows
 * @param page.settled rows with a time before it stand where TikTok lists them. A younger time may be that of a row that has
 *   moved and is still listed at its old place
 */
export function listStep(page: { from: number; times: number[]; isLast: boolean; settled: number }): ListStep {
  if (page.isLast) return { kind: "end" };
  const reached = page.times.filter((time) => time < page.settled).reduce((a, b) => Math.max(a, b), -Infinity);
  if (reached > page.from) return { kind: "from", from: reached };
  if (page.from >= page.settled) return { kind: "token" };
  return { kind: "whole", until: reached === page.from ? page.from + 1 : page.settled };
}
