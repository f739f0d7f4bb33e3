import fc from "fast-check";
import { type FailureKind, LONGEST_DELAY_SECONDS, MAX_ATTEMPTS, nextAttempt } from "../retry-policy";

const delay = (
  attempts: number,
  random: number,
  kind: FailureKind = "retryable",
  retryAfterSeconds: number | null = null,
) => {
  const next = nextAttempt({ attempts, kind, retryAfterSeconds, random });
  return next === "dead" ? -1 : next.retryInSeconds;
};

const random = fc.double({ min: 0, max: 0.999, noNaN: true });

describe("nextAttempt", () => {
  it("doubles from one second up to a quarter of an hour", () => {
    expect([1, 2, 3, 4, 10, 11, 12, 100].map((attempts) => delay(attempts, 1))).toEqual([
      1, 2, 4, 8, 512, 900, 900, 900,
    ]);
  });

  it("takes off up to half of a delay at random, never more, and never waits beyond the longest", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 135 }), random, (attempts, chance) => {
        const waited = delay(attempts, chance);
        expect(waited).toBeGreaterThanOrEqual(delay(attempts, 1) / 2);
        expect(waited).toBeLessThanOrEqual(LONGEST_DELAY_SECONDS);
      }),
    );
    expect(delay(3, 0)).toBe(2);
  });

  it("waits at least as long as Retry-After asks, with a spread of up to a second", () => {
    expect(delay(1, 0.5, "retryable", 30)).toBe(30.5);
    expect(delay(1, 0, "retryable", 3600)).toBe(3600);
    expect(delay(11, 1, "retryable", 2)).toBe(900);
    expect(delay(1, 1, "retryable", 0)).toBe(1);
  });

  it("gives up at once on what cannot succeed", () => {
    expect(nextAttempt({ attempts: 1, kind: "permanent", retryAfterSeconds: 5, random: 0 })).toBe("dead");
  });

  it("tries ten times after an unexpected failure", () => {
    expect(delay(9, 0, "unexpected")).toBeGreaterThan(0);
    expect(delay(10, 0, "unexpected")).toBe(-1);
  });

  it("keeps at a passing failure for about a day", () => {
    const seconds = Array.from({ length: MAX_ATTEMPTS.retryable - 1 }, (_, index) => delay(index + 1, 0.5));
    const hours = seconds.reduce((a, b) => a + b, 0) / 3600;
    expect(hours).toBeGreaterThan(23);
    expect(hours).toBeLessThan(25);
    expect(delay(MAX_ATTEMPTS.retryable, 0.5)).toBe(-1);
  });

  it("waits for the seller's new consent for about a month, at the longest delay", () => {
    expect(delay(1, 0.5, "reauthorize")).toBe(675);
    expect((MAX_ATTEMPTS.reauthorize * 675) / 86_400).toBeCloseTo(30, 0);
    expect(delay(MAX_ATTEMPTS.reauthorize, 0, "reauthorize")).toBe(-1);
  });
});
