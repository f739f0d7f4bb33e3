import { type CallReport, createCallLimiter, ShopPaused } from "../limiter";
import { FAILURES_TO_PAUSE } from "../limiter/circuit";

const report = (changes: Partial<CallReport> = {}): CallReport => ({
  shop: "a",
  endpointClass: "read",
  durationMs: 100,
  throttled: false,
  retryAfterMs: 0,
  failing: false,
  ...changes,
});

describe("the limiter of an app with several shops", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const setUp = (options = {}) => {
    const limiter = createCallLimiter({ callsPerMinute: 600, appKey: "app", ...options });
    const started: string[] = [];
    const add = (shop: string, endpointClass: "read" | "write" = "read", count = 1) => {
      for (let index = 0; index < count; index += 1) {
        limiter
          .schedule("stock", async () => void started.push(shop), { shop, endpointClass })
          .catch((error: unknown) => started.push((error as Error).name));
      }
    };
    return { limiter, started, add };
  };

  it("lets shops take turns, however many calls one of them has waiting", async () => {
    const { started, add } = setUp();
    add("a", "read", 100);
    add("b", "read", 3);
    await jest.advanceTimersByTimeAsync(2000);
    expect(started.slice(0, 6).filter((shop) => shop === "b").length).toBeGreaterThanOrEqual(2);
  });

  it("holds a shop and a class to budgets of their own", async () => {
    const { started, add } = setUp({ shopCallsPerMinute: 120, classCallsPerMinute: { write: 12 } });
    add("a", "read", 100);
    add("b", "write", 100);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(started.filter((shop) => shop === "b").length).toBeLessThanOrEqual(12);
    expect(started.filter((shop) => shop === "b").length).toBeGreaterThanOrEqual(10);
    expect(started.filter((shop) => shop === "a").length).toBeGreaterThanOrEqual(99);
  });

  it("pauses and slows the calls of one class and shop that TikTok refused, and no others", async () => {
    const { limiter, started, add } = setUp();
    limiter.report(report({ throttled: true, retryAfterMs: 5000 }));
    await jest.advanceTimersByTimeAsync(0);
    add("a", "read");
    add("a", "write");
    add("b", "read");
    await jest.advanceTimersByTimeAsync(4000);
    expect(started).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(3000);
    expect(started).toHaveLength(3);
  });

  it("prepares a call while it is next in line, and gives the turn to others when that fails", async () => {
    const { limiter, started, add } = setUp();
    const failing = limiter.schedule("stock", async () => "ran", {
      shop: "a",
      prepare: () => Promise.reject(new Error("no token")),
    });
    const failed = expect(failing).rejects.toThrow("no token");
    add("a");
    await jest.advanceTimersByTimeAsync(50);
    await failed;
    expect(started).toEqual(["a"]);
  });

  it("refuses the calls of a shop that only fails, and takes them again when a probe succeeded", async () => {
    const { limiter, started, add } = setUp();
    for (let count = 0; count < FAILURES_TO_PAUSE; count += 1) limiter.report(report({ failing: true }));
    add("a", "read", 2);
    await jest.advanceTimersByTimeAsync(100);
    expect(started).toEqual([ShopPaused.name, ShopPaused.name]);
    await jest.advanceTimersByTimeAsync(5000);
    add("a");
    await jest.advanceTimersByTimeAsync(100);
    limiter.report(report());
    add("a", "read", 2);
    await jest.advanceTimersByTimeAsync(1000);
    expect(started.slice(2)).toEqual(["a", "a", "a"]);
  });

  it("does not count refusals for too many calls as failures of the shop", async () => {
    const { limiter } = setUp();
    for (let count = 0; count < 50; count += 1) limiter.report(report({ throttled: true }));
    expect(limiter.metrics().shops.filter(({ paused_ms }) => paused_ms > 0)).toEqual([]);
  });

  it("tells its use, what waits per priority, refusals and latencies, per app and shop", async () => {
    const { limiter, add } = setUp({ processes: 2 });
    add("a", "read", 40);
    await jest.advanceTimersByTimeAsync(3000);
    for (let count = 1; count <= 100; count += 1) limiter.report(report({ durationMs: count }));
    limiter.report(report({ shop: "b", throttled: true, durationMs: 7 }));
    const metrics = limiter.metrics();
    expect(metrics).toMatchObject({
      app_key: "app",
      calls_per_minute: 600,
      budget: "divided",
      processes: 2,
      throttled: 1,
      p50_ms: 50,
      p95_ms: 95,
    });
    expect(metrics.calls).toBeGreaterThan(0);
    expect(metrics.calls + metrics.queued.stock).toBe(40);
    expect(metrics.queued.fulfillment).toBe(0);
    expect(metrics.shops[0]).toMatchObject({ shop: "a", throttled: 0, p50_ms: 50, p95_ms: 95, paused_ms: 0 });
    expect(await limiter.allMetrics()).toHaveLength(1);
  });

  it("keeps to its part when the budget is divided among processes", async () => {
    const { started, add } = setUp({ processes: 3 });
    add("a", "read", 200);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(started.length).toBeLessThanOrEqual(160);
    expect(started.length).toBeGreaterThanOrEqual(144);
  });

  it("refuses a number of processes that is none", () => {
    for (const processes of [0, 1.5, NaN]) {
      expect(() => createCallLimiter({ callsPerMinute: 60, processes })).toThrow(RangeError);
    }
  });
});
