import fc from "fast-check";
import { webhookAge } from "../webhook-age";

const NOW = 1_800_000_000;
const DAY = 86_400;
const age = (timestamp: number) => webhookAge(timestamp, { now: NOW, maxAgeSeconds: DAY });

describe("The age of a webhook", () => {
  it("is fresh up to the window's end, which TikTok's last repetition after 15.5 hours lies within", () => {
    expect([age(NOW), age(NOW - 15.5 * 3600), age(NOW - DAY)]).toEqual(["fresh", "fresh", "fresh"]);
    expect(age(NOW - DAY - 1)).toBe("old");
  });

  it("is ahead when TikTok's clock is more than five minutes before the store's", () => {
    expect([age(NOW + 300), age(NOW + 301)]).toEqual(["fresh", "ahead"]);
  });

  it("passes when TikTok does not say when it sent the event", () => {
    expect(age(0)).toBe("fresh");
  });

  it("takes times in milliseconds, and before the epoch, for what they say", () => {
    expect([age(NOW * 1000), age(-1)]).toEqual(["ahead", "old"]);
  });

  it("never grows younger as time passes", () => {
    const rank = { ahead: 0, fresh: 1, old: 2 };
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.nat(), fc.nat(), (timestamp, now, later) => {
        const at = (time: number) => rank[webhookAge(timestamp, { now: time, maxAgeSeconds: DAY })];
        expect(at(now + later)).toBeGreaterThanOrEqual(at(now));
      }),
    );
  });
});
