import type { ListPage, TiktokList } from "../read-list";

export interface MovingRow {
  id: string;
  time: number;
}

interface Entry {
  id: string;
  /** When TikTok last changed it: the version that has to be seen. */
  time: number;
  /** Where the search lists it, which lags. */
  listed: number | null;
  due: { at: number; time: number }[];
}

/**
 * A list as TikTok may keep it at its worst: it is sorted by what the search knows, which lags; rows show their real time or
 * the listed one; a page's token counts rows.
 */
export class MovingList implements TiktokList<MovingRow> {
  now = 1_000;
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly options: {
      pageSize: number;
      lag: number;
      /** How far the store's idea of TikTok's time is off. */
      clockError: number;
      /** Called before each page is listed: what happens on TikTok meanwhile. Throws when the call fails. */
      meanwhile: () => void;
      showsListed: () => boolean;
    },
  ) {}

  /** Something happens to an order, which the search shows `delay` seconds later. */
  change(id: string, delay: number): void {
    const entry = this.entries.get(id) ?? { id, time: 0, listed: null, due: [] };
    entry.time = this.now;
    entry.due.push({ at: this.now + delay, time: this.now });
    this.entries.set(id, entry);
  }

  pass(seconds: number): void {
    this.now += seconds;
  }

  /** The version of each row that there is now. */
  versions(): string[] {
    return [...this.entries.values()].map(({ id, time }) => `${id}@${time}`);
  }

  id = (row: MovingRow): string => row.id;
  time = (row: MovingRow): number => row.time;
  settled = (): number => this.now + this.options.clockError - this.options.lag;

  async search({ from, until = this.now + 1, token }: { from: number; until?: number; token?: string }) {
    this.options.meanwhile();
    for (const entry of this.entries.values()) {
      for (const { time } of entry.due.filter(({ at }) => at <= this.now)) {
        entry.listed = Math.max(entry.listed ?? 0, time);
      }
      entry.due = entry.due.filter(({ at }) => at > this.now);
    }
    const listed = [...this.entries.values()]
      .flatMap((entry) => (entry.listed === null ? [] : [{ ...entry, place: entry.listed }]))
      .filter(({ place }) => place >= from && place < until)
      .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
    const start = Number(token ?? 0);
    const end = start + this.options.pageSize;
    const rows = listed
      .slice(start, end)
      .map(({ id, time, place }) => ({ id, time: this.options.showsListed() ? place : time }));
    const page: ListPage<MovingRow> = { rows, next: end < listed.length ? String(end) : null, total: listed.length };
    return page;
  }
}
