import { createRecent } from "../recent";

describe("figures of the last minute", () => {
  it("forget what is older than a minute", () => {
    let at = 0;
    const recent = createRecent(() => at);
    recent.add(1);
    at = 30_000;
    recent.add(2);
    at = 60_000;
    expect(recent.count()).toBe(1);
    at = 90_000;
    expect([recent.count(), recent.percentile(0.5)]).toEqual([0, null]);
  });

  it("give the value that a part of all does not exceed", () => {
    const recent = createRecent(() => 0);
    for (let value = 100; value >= 1; value -= 1) recent.add(value);
    expect([0.5, 0.95, 1, 0].map((part) => recent.percentile(part))).toEqual([50, 95, 100, 1]);
  });

  it("keep a bounded number of values", () => {
    const recent = createRecent(() => 0);
    for (let value = 0; value < 10_000; value += 1) recent.add(value);
    expect(recent.count()).toBeLessThanOrEqual(4000);
  });
});
