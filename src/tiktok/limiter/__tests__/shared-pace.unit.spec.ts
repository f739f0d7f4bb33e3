import { createLocalPace } from "../local-pace";
import type { Pace } from "../pace";
import { createSharedPace } from "../shared-pace";
import { request } from "./pace-rules";

const setUp = () => {
  let at = 0;
  let down = false;
  let lateMs = 0;
  let asked = 0;
  const now = () => at;
  const slowed: string[] = [];
  const shared: Pace = {
    take: async () => {
      asked += 1;
      if (down) throw new Error("redis://:password@host");
      at += lateMs;
      lateMs = 0;
      return { granted: true };
    },
    slowDown: async ({ bucket }) => {
      if (down) throw new Error("down");
      slowed.push(bucket);
    },
  };
  const log = jest.fn<void, ["info" | "warn", string]>();
  const pace = createSharedPace({ shared, processes: () => 3, log, now, local: createLocalPace({ now }) });
  return {
    pace,
    log,
    slowed,
    asked: () => asked,
    pass: (milliseconds: number) => (at += milliseconds),
    fail: (value: boolean) => (down = value),
    beLate: (milliseconds: number) => (lateMs = milliseconds),
  };
};

describe("a shared pace", () => {
  it("keeps to this process's part while Redis is away, and says so once", async () => {
    const { pace, log, pass, fail } = setUp();
    fail(true);
    expect(await pace.take(request(1, "a", 100))).toEqual({ granted: true });
    pass(100);
    expect(await pace.take(request(1, "a", 100))).toMatchObject({ granted: false });
    pass(200);
    expect(await pace.take(request(1, "a", 100))).toEqual({ granted: true });
    expect(pace.isShared()).toBe(false);
    expect(log.mock.calls.map(([level]) => level)).toEqual(["warn"]);
    expect(log.mock.calls[0]?.[1]).toContain("1/3");
    expect(log.mock.calls[0]?.[1]).not.toContain("password");
  });

  it("does not start its part with a burst: it goes on from the last shared turn", async () => {
    const { pace, fail } = setUp();
    await pace.take(request(1, "a", 100));
    fail(true);
    expect(await pace.take(request(1, "a", 100))).toMatchObject({ granted: false });
  });

  it("leaves Redis alone for a second after it failed, then shares again and says so", async () => {
    const { pace, log, asked, pass, fail } = setUp();
    fail(true);
    await pace.take(request(1));
    fail(false);
    pass(900);
    await pace.take(request(1));
    expect(asked()).toBe(1);
    pass(200);
    await pace.take(request(1));
    expect(pace.isShared()).toBe(true);
    expect(log.mock.calls.map(([level]) => level)).toEqual(["warn", "info"]);
  });

  it("takes another turn when this process was too busy to use the first in its moment", async () => {
    const { pace, asked, beLate } = setUp();
    await pace.take(request(1));
    beLate(200);
    await pace.take(request(1));
    expect(asked()).toBe(3);
  });

  it("remembers a refusal on both sides, so that a pause outlasts Redis", async () => {
    const { pace, slowed, fail } = setUp();
    await pace.slowDown({ bucket: "a:write", retryAfterMs: 5000 });
    expect(slowed).toEqual(["a:write"]);
    fail(true);
    expect(await pace.take(request(1, "a"))).toMatchObject({ granted: false, by: "shop" });
    await expect(pace.slowDown({ bucket: "a:write", retryAfterMs: 0 })).resolves.toBeUndefined();
  });
});
