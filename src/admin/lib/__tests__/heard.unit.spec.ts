import { heardSummary } from "../heard";

const topic = (number: number, last_heard_at: string | null) => ({ topic: number, name: `T${number}`, last_heard_at });

describe("heardSummary", () => {
  it("finds what was heard last, and counts what never was", () => {
    const topics = [topic(1, "2026-03-01T12:00:00Z"), topic(3, null), topic(4, "2026-03-02T12:00:00Z"), topic(5, null)];
    expect(heardSummary(topics)).toEqual({ latest: "2026-03-02T12:00:00Z", silent: 2 });
  });

  it("compares times, however they are written", () => {
    const topics = [topic(1, "2026-03-01T12:30:00Z"), topic(3, "2026-03-01T14:00:00+02:00")];
    expect(heardSummary(topics).latest).toBe("2026-03-01T12:30:00Z");
  });

  it("has no last time when nothing was heard", () => {
    expect(heardSummary([topic(1, null)])).toEqual({ latest: null, silent: 1 });
    expect(heardSummary([])).toEqual({ latest: null, silent: 0 });
  });
});
