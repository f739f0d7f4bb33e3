import { loadOf, queuedTotal, shareOf } from "../rates";

const rates = (used_last_minute: number, throttled_last_minute = 0) => ({
  used_last_minute,
  throttled_last_minute,
  p50_ms: null,
  p95_ms: null,
});

describe("a budget of calls", () => {
  it("is used up to its end and never beyond, so that its bar stays within its frame", () => {
    expect(shareOf(0, 1000)).toBe(0);
    expect(shareOf(250, 1000)).toBe(0.25);
    expect(shareOf(1500, 1000)).toBe(1);
    expect(shareOf(0, 0)).toBe(1);
  });

  it("is high from the share on at which stock and catalogue begin to wait", () => {
    expect(loadOf(rates(799), 1000)).toBe("fine");
    expect(loadOf(rates(800), 1000)).toBe("high");
    expect(loadOf(rates(1000), 1000)).toBe("over");
  });

  it("is over as soon as TikTok refuses a call as too many, whatever the store thinks that it may", () => {
    expect(loadOf(rates(10, 1), 1000)).toBe("over");
  });

  it("counts what waits over all priorities", () => {
    expect(queuedTotal({ orders: 2, stock: 40 })).toBe(42);
    expect(queuedTotal({})).toBe(0);
  });
});
