import { speaker } from "../../demo/say";
import { type GrownStore, startGrownStore } from "../growth/grown-store";
import { liveBytes } from "../growth/memory";
import { rowsRead } from "../growth/rows-read";
import { alternate } from "../lib/alternate";
import { rounded } from "../lib/statistics";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";

const WITHIN = 0.1;
/** What takes long is timed less often than what takes milliseconds, and varies by as much. */
const PAIRS: Record<string, number> = { import: 25, drain: 25 };

/**
 * P6: what the next import, drain, sweep and page of the admin cost in a store that holds a hundred times as many orders,
 * SKUs, events, tasks and calls as another; and whether what lives in a store's memory stays the same over many events.
 */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  const say = speaker();
  const sizes = full ? { large: 100_000, small: 1_000 } : { large: 20_000, small: 200 };
  return withServer(say, async (server) => {
    const small = await startGrownStore(server, sizes.small);
    const ratios: Record<string, number> = {};
    let grown: { table: string; small: number; large: number }[] = [];
    try {
      const large = await startGrownStore(server, sizes.large);
      try {
        say(`two stores, of ${sizes.small} and ${sizes.large} orders, SKUs, events, tasks and calls`);
        for (const name of Object.keys(large.costs)) await Promise.all([cost(small, name), cost(large, name)]);
        const before = await Promise.all([rowsRead(small.store.database), rowsRead(large.store.database)]);
        for (const name of Object.keys(large.costs)) {
          say(`${name}, milliseconds:`);
          const sides = { value: () => cost(large, name), floor: () => cost(small, name) };
          ratios[name] = (await alternate(PAIRS[name] ?? 41, sides, say)).ratio;
        }
        const after = await Promise.all([rowsRead(small.store.database), rowsRead(large.store.database)]);
        const read = (side: 0 | 1, table: string) => (after[side].get(table) ?? 0) - (before[side].get(table) ?? 0);
        grown = [...after[1].keys()]
          .map((table) => ({ table, small: read(0, table), large: read(1, table) }))
          .filter((each) => each.large > 2 * each.small + sizes.large);
      } finally {
        await large.stop();
      }
    } finally {
      await small.stop();
    }
    for (const each of grown) say(`GROWS: ${each.large} rows read of ${each.table}, ${each.small} in the small store`);
    const events = full ? 100_000 : 3_000;
    const bytes = await liveBytes(server, events, say);
    const [first = 0, last = 0] = [bytes[1], bytes.at(-1)];
    const memory = rounded(last / first);
    const worst = Math.max(...Object.values(ratios));
    return {
      id: "P6",
      value: worst,
      ratios,
      memory,
      sizes,
      events,
      tables_that_grow: grown.map(({ table }) => table),
      bar: "the next one costs within 10 % in a store 100 times the size; memory within 10 % over 100,000 events",
      ok: worst <= 1 + WITHIN && memory <= 1 + WITHIN,
    };
  });
}

const cost = async ({ costs }: GrownStore, name: string): Promise<number> => (await costs[name]?.()) ?? 0;
