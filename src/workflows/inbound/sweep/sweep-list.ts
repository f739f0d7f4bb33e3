import { type ListPosition, type ListStretch, readList, type TiktokList } from "./read-list";

/**
 * Reads all that changed on a list from a time on.
 *
 * @param take gets each page, before the next one is asked for
 * @returns the time from which the next sweep has to look: every change that was not seen is as young as that, or younger
 */
export async function sweepList<Row>(
  list: TiktokList<Row>,
  from: number,
  take: (rows: Row[]) => Promise<void>,
): Promise<number> {
  let position: ListPosition | null = { from };
  // What settles while the sweep reads stays in its tail. A reading that followed it would never end where the last minute of
  // a busy shop holds more than is read in a second.
  let settled = Infinity;
  const settledAtFirst = () => (settled = Math.min(settled, list.settled()));
  let newest = from;
  while (position) {
    const { rows, next }: ListStretch<Row> = await readList(list, position, settledAtFirst);
    await take(rows);
    newest = rows.reduce((latest, row) => Math.max(latest, list.time(row)), newest);
    position = next;
  }
  // The newest row seen bounds it too: this machine's idea of TikTok's time may be ahead of TikTok.
  return Math.max(from, Math.min(settled, newest));
}
