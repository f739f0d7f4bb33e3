import { afterRefusal, factorAt, FIRST_PAUSE_MS, LONGEST_PAUSE_MS, SLOWEST, UNHINDERED } from "../backoff";

const refuse = (fare = UNHINDERED, at = 0, retryAfterMs = 0, random = 0) =>
  afterRefusal(fare, { at, retryAfterMs, random });

describe("what refusals leave behind", () => {
  it("doubles the pause with each refusal that follows another one, up to a minute", () => {
    let fare = UNHINDERED;
    const pauses = Array.from({ length: 9 }, () => {
      const at = fare.since;
      fare = refuse(fare, at);
      return fare.since - at;
    });
    expect(pauses.slice(0, 4)).toEqual([1, 2, 4, 8].map((times) => times * FIRST_PAUSE_MS));
    expect(pauses.at(-1)).toBe(LONGEST_PAUSE_MS);
    expect(fare.factor).toBeLessThanOrEqual(SLOWEST);
  });

  it("takes answers to calls from before a pause for one refusal, but waits as long as they ask", () => {
    const first = refuse();
    const second = refuse(first, 10);
    expect(second).toEqual(first);
    expect(refuse(first, 10, 30_000)).toEqual({ ...first, since: 30_010 });
  });

  it("adds jitter and never waits less than Retry-After", () => {
    expect(refuse(UNHINDERED, 0, 9000, 0.5).since).toBe(9250);
  });

  it("begins anew after a minute without refusals, and is at full pace after some more", () => {
    const fare = refuse(refuse(), 1000);
    expect(refuse(fare, fare.since + 61_000).strikes).toBe(1);
    expect(factorAt(fare, fare.since)).toBeGreaterThan(2);
    expect(factorAt(fare, fare.since + 120_000)).toBe(1);
  });
});
