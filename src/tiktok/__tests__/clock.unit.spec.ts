import { createTiktokClock } from "../clock";

const at = Date.parse("2026-01-01T00:00:00Z");

describe("the clock", () => {
  it("tells whole seconds, never ahead of itself: TikTok takes 30 s at most", () => {
    expect(createTiktokClock(() => 1999).seconds()).toBe(1);
  });

  it("takes over TikTok's time and runs on from there", () => {
    let now = at;
    const clock = createTiktokClock(() => now);
    expect(clock.learn("Thu, 01 Jan 2026 00:10:00 GMT")).toBe(true);
    expect(clock.seconds()).toBe(at / 1000 + 600);
    now += 5000;
    expect(clock.seconds()).toBe(at / 1000 + 605);
  });

  it("learns nothing from the time it has, from none, or from what is no time", () => {
    const clock = createTiktokClock(() => at);
    for (const date of ["Thu, 01 Jan 2026 00:00:01 GMT", "Wed, 31 Dec 2025 23:59:59 GMT", null, "", "soon"]) {
      expect(clock.learn(date)).toBe(false);
    }
    expect(clock.seconds()).toBe(at / 1000);
    expect(clock.learn("Wed, 31 Dec 2025 23:59:58 GMT")).toBe(true);
    expect(clock.learn("Wed, 31 Dec 2025 23:59:58 GMT")).toBe(false);
    expect(clock.learn("Thu, 01 Jan 2026 00:00:00 GMT")).toBe(true);
  });
});
