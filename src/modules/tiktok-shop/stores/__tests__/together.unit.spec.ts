import { Together } from "../together";

/** Doubles numbers, each run when it is let go; refuses runs with a 13. */
function setUp() {
  const runs: number[][] = [];
  const gates: (() => void)[] = [];
  const together = new Together<number, number>(
    async (items) => {
      runs.push(items);
      await new Promise<void>((resolve) => gates.push(resolve));
      if (items.includes(13)) throw new Error("13 is refused.");
      return items.map((item) => item * 2);
    },
    { runs: 1, items: 3 },
  );
  /** Lets go of runs until none is left. */
  const finish = async () => {
    for (let gate = gates.shift(); gate; gate = gates.shift()) {
      gate();
      await new Promise(setImmediate);
    }
  };
  return { together, runs, finish };
}

describe("Together", () => {
  it("runs a lone item at once, and what came meanwhile in one go", async () => {
    const { together, runs, finish } = setUp();
    const results = Promise.all([1, 2, 3, 4, 5].map((item) => together.do(item)));
    expect(runs).toEqual([[1]]);
    await finish();
    expect(await results).toEqual([2, 4, 6, 8, 10]);
    expect(runs).toEqual([[1], [2, 3, 4], [5]]);
  });

  it("fails only the item that is at fault", async () => {
    const { together, finish } = setUp();
    const results = Promise.allSettled([1, 2, 13, 4].map((item) => together.do(item)));
    await finish();
    expect((await results).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  });

  it("goes on after a failure", async () => {
    const { together, finish } = setUp();
    const failed = together.do(13).catch((error: Error) => error.message);
    await finish();
    expect(await failed).toBe("13 is refused.");
    const next = together.do(5);
    await finish();
    expect(await next).toBe(10);
  });
});
