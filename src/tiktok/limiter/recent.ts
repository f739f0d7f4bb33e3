const WINDOW_MS = 60_000;
/** More than a budget of a minute holds. */
const MOST = 4000;

/** What happened in the last minute: how often, and how long it took. */
export interface Recent {
  add(value?: number): void;
  count(): number;
  /** The value that this part of all values does not exceed, `0.95` for p95; null without any. */
  percentile(part: number): number | null;
}

export function createRecent(now: () => number = () => performance.now()): Recent {
  let entries: { at: number; value: number }[] = [];
  const live = () => {
    const from = now() - WINDOW_MS;
    const first = entries.findIndex(({ at }) => at > from);
    entries = first === -1 ? [] : entries.slice(first);
    return entries;
  };
  return {
    add(value = 0) {
      entries.push({ at: now(), value });
      if (entries.length > MOST) {
        live();
        entries = entries.slice(-MOST / 2);
      }
    },
    count: () => live().length,
    percentile(part) {
      const values = live()
        .map(({ value }) => value)
        .sort((a, b) => a - b);
      return values[Math.max(0, Math.ceil(values.length * part) - 1)] ?? null;
    },
  };
}
