import { type CallPriority, CallLimiterStopped, createCallLimiter, gapBetweenCalls } from "../limiter";

type Start = { at: number; priority: CallPriority };

const MINUTE = 60_000;

/** The most starts that any window of this length holds. */
const busiest = (starts: Start[], window: number): number => {
  let most = 0;
  let first = 0;
  starts.forEach(({ at }, last) => {
    while (at - (starts[first]?.at ?? at) >= window) {
      first += 1;
    }
    most = Math.max(most, last - first + 1);
  });
  return most;
};

const queue = (callsPerMinute: number) => {
  const limiter = createCallLimiter({ callsPerMinute });
  const starts: Start[] = [];
  const add = (priority: CallPriority, count: number) => {
    for (let i = 0; i < count; i += 1) {
      void limiter.schedule(priority, async () => {
        starts.push({ at: Date.now(), priority });
      });
    }
  };
  return { limiter, starts, add };
};

// Minutes of a full queue are many timers, on a busy machine too.
jest.setTimeout(60_000);

describe("createCallLimiter", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([2, 10, 60, 100, 1000])("keeps a budget of %d a minute in every minute and every second", async (budget) => {
    const { starts, add } = queue(budget);
    add("fulfillment", budget * 2 + 5);
    add("stock", budget * 2 + 5);
    await jest.advanceTimersByTimeAsync(3.5 * MINUTE);
    expect(busiest(starts, MINUTE)).toBeLessThanOrEqual(budget);
    expect(busiest(starts, 1000)).toBeLessThanOrEqual(Math.ceil(budget / 60) + 1);
  });

  it("lets orders and shipments use at least nine tenths of the budget", async () => {
    const { starts, add } = queue(1000);
    add("orders", 2500);
    await jest.advanceTimersByTimeAsync(2 * MINUTE);
    expect(busiest(starts, MINUTE)).toBeGreaterThanOrEqual(900);
  });

  it("keeps stock, prices and the catalogue together to four fifths of the budget, and uses nine tenths of those", async () => {
    const { starts, add } = queue(1000);
    add("stock", 800);
    add("price", 800);
    add("catalog", 400);
    add("analytics", 400);
    await jest.advanceTimersByTimeAsync(2.5 * MINUTE);
    expect(busiest(starts, MINUTE)).toBeLessThanOrEqual(800);
    expect(busiest(starts, MINUTE)).toBeGreaterThanOrEqual(720);
  });

  it("starts what is more urgent first, also when it comes later", async () => {
    const { starts, add } = queue(60);
    // Whatever comes first to an idle limiter starts at once.
    add("orders", 2);
    add("analytics", 1);
    await jest.advanceTimersByTimeAsync(10);
    for (const priority of ["catalog", "price", "stock", "orders", "fulfillment"] as const) {
      add(priority, 2);
    }
    await jest.advanceTimersByTimeAsync(MINUTE);
    const order = starts.map(({ priority }) => priority);
    const urgent = order.filter((priority) => priority === "orders" || priority === "fulfillment");
    const steady = order.filter((priority) => priority !== "orders" && priority !== "fulfillment");
    expect(urgent).toEqual(["orders", "fulfillment", "fulfillment", "orders", "orders", "orders"]);
    expect(steady).toEqual(["analytics", "stock", "stock", "price", "price", "catalog", "catalog"]);
    expect(order.lastIndexOf("orders")).toBeLessThan(order.indexOf("price"));
  });

  it.each([2, 60, 1000])("keeps a budget of %d a minute although timers fire late", async (budget) => {
    const { starts, add } = queue(budget);
    add("orders", budget * 4);
    const lateness = [0, 7, 3000, 0, 61, 400, 1, 0, 0, 20_000, 59];
    for (let step = 0; step < 1500; step += 1) {
      // The clock moves on while the process does something else.
      jest.setSystemTime(Date.now() + (lateness[step % lateness.length] ?? 0));
      await jest.advanceTimersByTimeAsync(Math.min(gapBetweenCalls(budget), 1000) * 0.7);
    }
    expect(starts.length).toBeGreaterThan(budget);
    expect(busiest(starts, MINUTE)).toBeLessThanOrEqual(budget);
    expect(busiest(starts, 1000)).toBeLessThanOrEqual(Math.ceil(budget / 60) + 1);
  });

  it("starts a shipment within two turns although a thousand stock pushes wait", async () => {
    const { starts, add } = queue(1000);
    add("stock", 1000);
    await jest.advanceTimersByTimeAsync(5000);
    const asked = Date.now();
    add("fulfillment", 1);
    await jest.advanceTimersByTimeAsync(1000);
    const shipment = starts.find(({ priority }) => priority === "fulfillment");
    expect((shipment?.at ?? Infinity) - asked).toBeLessThanOrEqual(2 * gapBetweenCalls(1000));
  });

  it("does not wait for answers: a slow TikTok does not slow the pace", async () => {
    const limiter = createCallLimiter({ callsPerMinute: 600 });
    let started = 0;
    for (let i = 0; i < 50; i += 1) {
      void limiter.schedule("orders", () => {
        started += 1;
        return new Promise<void>(() => undefined);
      });
    }
    await jest.advanceTimersByTimeAsync(6000);
    expect(started).toBe(50);
  });

  it("does not save up: after a pause there is no burst", async () => {
    const { starts, add } = queue(60);
    add("orders", 1);
    await jest.advanceTimersByTimeAsync(5 * MINUTE);
    add("orders", 30);
    await jest.advanceTimersByTimeAsync(5000);
    expect(busiest(starts, 5000)).toBeLessThanOrEqual(6);
  });

  it("returns what the call returns and throws what it throws", async () => {
    jest.useRealTimers();
    const limiter = createCallLimiter({ callsPerMinute: 60_000 });
    await expect(limiter.schedule("stock", async () => 7)).resolves.toBe(7);
    await expect(limiter.schedule("stock", () => Promise.reject(new Error("vault")))).rejects.toThrow("vault");
    const throwing = () => {
      throw new Error("at once");
    };
    await expect(limiter.schedule("orders", throwing)).rejects.toThrow("at once");
    await limiter.stop();
  });

  it("refuses what waits when it stops, and lets running calls end", async () => {
    jest.useRealTimers();
    const limiter = createCallLimiter({ callsPerMinute: 60 });
    let finish: (value: string) => void = () => undefined;
    const running = limiter.schedule("orders", () => new Promise<string>((resolve) => (finish = resolve)));
    const waiting = (["orders", "fulfillment", "stock", "stock", "price"] as const).map((priority) =>
      limiter.schedule(priority, async () => "ran").catch((error: unknown) => error),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = Promise.all([limiter.stop(), limiter.stop()]);
    const late = limiter.schedule("orders", async () => "ran");
    await expect(late).rejects.toBeInstanceOf(CallLimiterStopped);
    const outcomes = await Promise.all(waiting);
    expect(outcomes.filter((outcome) => outcome instanceof CallLimiterStopped).length).toBeGreaterThanOrEqual(3);
    finish("answer");
    await expect(running).resolves.toBe("answer");
    await stopped;
  });

  it("refuses a budget below one call", () => {
    for (const callsPerMinute of [0, -1, NaN]) {
      expect(() => createCallLimiter({ callsPerMinute })).toThrow(RangeError);
    }
  });
});

describe("gapBetweenCalls", () => {
  it.each([
    [1000, 62],
    [800, 77],
    [60, 1021],
    [2, 60_000],
    [1, 120_000],
  ])("is for %d calls a minute %d ms", (budget, gap) => {
    expect(gapBetweenCalls(budget)).toBe(gap);
  });
});
