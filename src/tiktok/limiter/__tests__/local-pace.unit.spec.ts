import fc from "fast-check";
import { gapBetweenCalls, SLACK_MS } from "../gap";
import { createLocalPace } from "../local-pace";
import { busiest, itKeepsThePace, request } from "./pace-rules";

describe("the pace of one process", () => {
  itKeepsThePace(async () => {
    let at = 1_000_000;
    const pace = createLocalPace({ now: () => at, random: () => 0 });
    const pass = async (milliseconds: number) => {
      at += milliseconds;
    };
    return { pace, other: pace, pass };
  });

  it("keeps every budget in any second and any minute, whenever it is asked", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2000 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 60 }),
        async (budget, pattern) => {
          let at = 0;
          const pace = createLocalPace({ now: () => at });
          const gapMs = gapBetweenCalls(budget);
          const starts: number[] = [];
          for (let step = 0; at < 70_000 || starts.length < 3; step += 1) {
            at += (0.2 + (pattern[step % pattern.length] ?? 0)) * gapMs;
            if ((await pace.take({ rank: 1, app: [{ name: "app", gapMs, slackMs: SLACK_MS }], shop: [] })).granted)
              starts.push(at);
          }
          const most = (window: number) => busiest(starts, window);
          return most(60_000) <= budget && most(1000) <= Math.ceil(budget / 60) + 1;
        },
      ),
      { numRuns: 20 },
    );
  });

  it("comes back to the full pace slowly after a refusal", async () => {
    let at = 100_000;
    const pace = createLocalPace({ now: () => at, random: () => 0 });
    const gapAfter = async (milliseconds: number) => {
      at += milliseconds;
      await pace.take(request(1));
      const next = await pace.take(request(1));
      return next.granted ? 0 : next.waitMs;
    };
    const before = await gapAfter(1);
    await pace.slowDown({ bucket: "shop:a:write", retryAfterMs: 0 });
    const soon = await gapAfter(5000);
    const later = await gapAfter(20_000);
    expect(soon).toBeGreaterThan(before * 1.4);
    expect(later).toBeLessThan(soon);
    expect(later).toBeGreaterThan(before);
    expect(await gapAfter(120_000)).toBe(before);
  });
});
