import { dayOf, lastDays, periodOf } from "../day-period";

const now = new Date(2026, 10, 26, 14, 30).getTime();

describe("a period of days", () => {
  it("ends with the last moment of its last day, in the reader's time zone", () => {
    expect(periodOf({ from: "2026-11-01", to: "2026-11-26" }, now)).toEqual({
      from: new Date(2026, 10, 1).toISOString(),
      to: new Date(2026, 10, 27).toISOString(),
    });
  });

  it("is none when its end is before its start, it begins in the future, or a day is missing", () => {
    expect(periodOf({ from: "2026-11-02", to: "2026-11-01" }, now)).toBeNull();
    expect(periodOf({ from: "2026-11-27", to: "2026-11-28" }, now)).toBeNull();
    expect(periodOf({ from: "", to: "2026-11-01" }, now)).toBeNull();
  });

  it("reaches from so many days ago to today", () => {
    expect(lastDays(7, now)).toEqual({ from: "2026-11-19", to: "2026-11-26" });
    expect(dayOf(new Date(2026, 0, 5).getTime())).toBe("2026-01-05");
  });
});
