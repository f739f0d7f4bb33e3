import { MedusaError } from "@medusajs/framework/utils";
import { listStep } from "../../../domain/list-step";

/** One page of a search; `time` is what the list is sorted by, ascending, in epoch seconds. */
export interface ListPage<Row> {
  rows: Row[];
  next: string | null;
  /** Of all pages. */
  total: number;
}

/** A list of TikTok's. */
export interface TiktokList<Row> {
  /** @param query.from inclusive, @param query.until exclusive: without it, TikTok's now */
  search(query: { from: number; until?: number; token?: string }): Promise<ListPage<Row>>;
  id(row: Row): string;
  time(row: Row): number;
  /** Rows with a time before it stand where TikTok lists them. Asked after each answer. */
  settled(): number;
}

/** Where a reading goes on. */
export interface ListPosition {
  from: number;
  token?: string;
}

/** What was read, and where to go on; null at the list's end. */
export interface ListStretch<Row> {
  rows: Row[];
  next: ListPosition | null;
}

/** So often rows may leave a list while all of it is read, before that is given up. */
const PASSES = 8;

/**
 * Reads a list on from a position: a page, or what has to be read in one go. Rows may come more than once.
 *
 * @param settled asked after each answer; never later than the list's own
 * @throws TiktokError, and MedusaError for rows that keep moving; reading on from the same position is always right
 */
export async function readList<Row>(
  list: TiktokList<Row>,
  position: ListPosition,
  settled = () => list.settled(),
): Promise<ListStretch<Row>> {
  const { rows, next } = await list.search(position);
  const step = listStep({
    from: position.from,
    times: rows.map((row) => list.time(row)),
    isLast: next === null,
    settled: settled(),
  });
  switch (step.kind) {
    case "end":
      return { rows, next: null };
    case "from":
      return { rows, next: { from: step.from } };
    case "token":
      return { rows, next: { from: position.from, token: next ?? undefined } };
    case "whole": {
      const others = await readWhole(list, { from: position.from, until: step.until });
      return { rows: [...rows, ...others], next: { from: step.until } };
    }
  }
}

/** Reads all pages of a window over and over, until no row left it meanwhile: none can have been skipped then. */
async function readWhole<Row>(list: TiktokList<Row>, window: { from: number; until: number }): Promise<Row[]> {
  const seen = new Map<string, Row>();
  for (let pass = 0; pass < PASSES; pass += 1) {
    const totals: number[] = [];
    const ofPass = new Set<string>();
    let token: string | undefined;
    do {
      const page = await list.search({ ...window, token });
      for (const row of page.rows) {
        seen.set(list.id(row), row);
        ofPass.add(list.id(row));
      }
      totals.push(page.total);
      token = page.next ?? undefined;
    } while (token);
    if (new Set(totals).size === 1 && totals.every((total) => ofPass.size >= total)) return [...seen.values()];
  }
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "TikTok's list kept changing while it was read. It is read again from the same place.",
  );
}
