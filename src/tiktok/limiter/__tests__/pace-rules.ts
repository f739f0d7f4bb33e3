import type { Pace, TurnRequest } from "../pace";

/** A pace on a clock that only these tests move. */
export interface PaceUnderTest {
  pace: Pace;
  /** Of another process, when the pace is shared. */
  other: Pace;
  pass(milliseconds: number): Promise<void>;
}

export const request = (rank: number, shop = "shop:a", gapMs = 1000): TurnRequest => ({
  rank,
  app:
    rank <= 2
      ? [{ name: "app", gapMs: 100, slackMs: 30 }]
      : [
          { name: "app", gapMs: 100, slackMs: 30 },
          { name: "steady", gapMs: 300, slackMs: 30 },
        ],
  shop: [{ name: `${shop}:write`, gapMs, slackMs: 30 }],
});

/** What every pace keeps, whether it is one process's or shared. */
export function itKeepsThePace(make: () => Promise<PaceUnderTest>) {
  let under: PaceUnderTest;
  beforeEach(async () => {
    under = await make();
  });

  it("grants one turn, and the next when the gap has passed", async () => {
    const { pace, pass } = under;
    expect(await pace.take(request(1, "shop:a", 10))).toEqual({ granted: true });
    const refused = await pace.take(request(1, "shop:a", 10));
    expect(refused).toMatchObject({ granted: false, by: "app" });
    await pass(130);
    expect(await pace.take(request(1, "shop:a", 10))).toEqual({ granted: true });
  });

  it("counts steady work in its allowance as well, and leaves the rest to urgent work", async () => {
    const { pace, pass } = under;
    expect(await pace.take(request(5, "shop:a", 10))).toEqual({ granted: true });
    await pass(130);
    expect(await pace.take(request(5, "shop:a", 10))).toMatchObject({ granted: false, by: "app" });
    expect(await pace.take(request(1, "shop:a", 10))).toEqual({ granted: true });
  });

  it("says when it is the shop's budget that has no room, and lets other shops go on", async () => {
    const { pace, pass } = under;
    await pace.take(request(1));
    await pass(130);
    expect(await pace.take(request(1))).toMatchObject({ granted: false, by: "shop" });
    expect(await pace.take(request(1, "shop:b"))).toEqual({ granted: true });
  });

  it("leaves a turn to a more urgent call that waits for it, also of another process, but not for ever", async () => {
    const { pace, other, pass } = under;
    await pace.take(request(2, "shop:a", 10));
    expect(await other.take(request(1, "shop:b", 10))).toMatchObject({ granted: false });
    await pass(75);
    expect(await pace.take(request(2, "shop:a", 10))).toMatchObject({ granted: false, by: "app" });
    await pass(200);
    expect(await pace.take(request(2, "shop:a", 10))).toEqual({ granted: true });
  });

  it("pauses a bucket that TikTok refused for at least its Retry-After, and nothing else", async () => {
    const { pace, pass } = under;
    await pace.slowDown({ bucket: "shop:a:write", retryAfterMs: 7000 });
    const refused = await pace.take(request(1));
    expect(refused).toMatchObject({ granted: false, by: "shop" });
    expect(refused.granted ? 0 : refused.waitMs).toBeGreaterThan(6900);
    expect(await pace.take(request(1, "shop:b"))).toEqual({ granted: true });
    await pass(100);
  });

  it("slows down the whole app when two buckets are refused together", async () => {
    const { pace } = under;
    await pace.slowDown({ bucket: "shop:a:write", retryAfterMs: 0 });
    await pace.slowDown({ bucket: "shop:a:write", retryAfterMs: 0 });
    expect(await pace.take(request(1, "shop:b"))).toEqual({ granted: true });
    await pace.slowDown({ bucket: "shop:b:write", retryAfterMs: 0 });
    expect(await pace.take(request(1, "shop:c"))).toMatchObject({ granted: false, by: "app" });
  });
}

/** The most moments, in their order, that any window of this length holds. */
export function busiest(moments: readonly number[], window: number): number {
  let most = 0;
  let first = 0;
  moments.forEach((at, last) => {
    while (at - (moments[first] ?? at) >= window) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
