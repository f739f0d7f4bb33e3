/** The most moments that any window of this length holds; a window ends before the moment that is its length away. */
export function busiest(moments: readonly number[], window: number): number {
  const sorted = [...moments].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  sorted.forEach((at, last) => {
    while (at - (sorted[first] ?? at) >= window) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
