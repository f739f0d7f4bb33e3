import fc from "fast-check";
import { MovingList } from "./moving-list";
import { sweepList } from "../sweep-list";

const LAG = 10;

/** What happens between two pages or two sweeps: seconds pass, and orders change. */
const happening = fc.record({
  seconds: fc.integer({ min: 0, max: 15 }),
  changes: fc.array(
    fc.record({ id: fc.integer({ min: 0, max: 40 }).map(String), delay: fc.integer({ min: 0, max: LAG }) }),
    { maxLength: 12 },
  ),
});
type Happening = { seconds: number; changes: { id: string; delay: number }[] };

const happen = (list: MovingList, { seconds, changes }: Happening): void => {
  list.pass(seconds);
  for (const { id, delay } of changes) list.change(id, delay);
};

/** Sweeps as the job does: a sweep that fails leaves the cursor where it was. @returns the versions that were seen */
async function sweeps(list: MovingList, count: number, between: () => void): Promise<Set<string>> {
  const seen = new Set<string>();
  let cursor = 0;
  for (let sweep = 0; sweep < count; sweep += 1) {
    between();
    try {
      cursor = await sweepList(list, cursor, async (rows) => {
        for (const { id, time } of rows) seen.add(`${id}@${time}`);
      });
    } catch {
      // The next one begins at the same place.
    }
  }
  return seen;
}

describe("sweepList", () => {
  const scenario = fc.record({
    pageSize: fc.integer({ min: 1, max: 5 }),
    first: fc.array(happening, { maxLength: 8 }),
    betweenPages: fc.array(happening, { maxLength: 25 }),
    betweenSweeps: fc.array(happening, { minLength: 4, maxLength: 4 }),
    failing: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
    listed: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    clockError: fc.integer({ min: -30, max: 0 }),
  });

  it("leaves no change unseen for ever, whatever moves, lags or fails while it reads", async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        let calls = 0;
        let shown = 0;
        const pages = [...given.betweenPages];
        const list: MovingList = new MovingList({
          pageSize: given.pageSize,
          lag: LAG,
          clockError: given.clockError,
          showsListed: () => given.listed[(shown += 1) % given.listed.length] ?? false,
          meanwhile: () => {
            const next = pages.shift();
            if (next) happen(list, next);
            calls += 1;
            if (given.failing.includes(calls)) throw new Error("TikTok did not answer.");
          },
        });
        for (const each of given.first) happen(list, each);
        const turns = [...given.betweenSweeps];
        const seen = await sweeps(list, 16, () => {
          const next = turns.shift();
          if (next) happen(list, next);
          else list.pass(LAG);
        });
        expect(list.versions().filter((version) => !seen.has(version))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("reads on where more orders changed in one second than a page holds", async () => {
    const list = new MovingList({
      pageSize: 3,
      lag: LAG,
      clockError: 0,
      meanwhile: () => undefined,
      showsListed: () => false,
    });
    for (let id = 0; id < 20; id += 1) list.change(String(id), 0);
    list.pass(3600);
    expect(await sweeps(list, 1, () => undefined)).toEqual(new Set(list.versions()));
  });

  it("ends where the last minute is longer than what is read in a second, and orders keep coming", async () => {
    let calls = 0;
    let placed = 0;
    const list: MovingList = new MovingList({
      pageSize: 5,
      lag: LAG,
      clockError: 0,
      showsListed: () => false,
      meanwhile: () => {
        calls += 1;
        if (calls > 100) throw new Error("The sweep does not end.");
        for (const end = placed + 2; placed < end; placed += 1) list.change(String(placed), 0);
        list.pass(1);
      },
    });
    for (; placed < 60; placed += 1) {
      if (placed % 2 === 0) list.pass(1);
      list.change(String(placed), 0);
    }
    const seen = new Set<string>();
    await sweepList(list, 1_000, async (rows) => rows.forEach(({ id }) => seen.add(id)));
    expect(seen.size).toBe(placed);
  });

  it("keeps its place on a list where nothing happens, however often it looks", async () => {
    const list = new MovingList({
      pageSize: 3,
      lag: LAG,
      clockError: 0,
      meanwhile: () => undefined,
      showsListed: () => false,
    });
    list.change("1", 0);
    list.pass(3600);
    const take = async () => undefined;
    const first = await sweepList(list, 0, take);
    list.pass(3600);
    expect(await sweepList(list, first, take)).toBe(first);
    expect(first).toBe(1_000);
  });
});
