/** The store counts up to this many for a page, and one more for all that are beyond. */
const MOST = 1000;

/** A number that the store counted for a page, for a text with `count` and `shown`. */
export const counted = (count: number): { count: number; shown: string } => ({
  count,
  shown: count > MOST ? `${MOST}+` : String(count),
});
