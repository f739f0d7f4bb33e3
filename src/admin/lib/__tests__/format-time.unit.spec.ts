import { formatDateTime, formatRelative, formatTimestamp } from "../format-time";

const now = Date.parse("2026-03-01T12:00:00Z");
const after = (seconds: number) => new Date(now + seconds * 1000).toISOString();

describe("formatRelative", () => {
  it.each([
    [30, "now"],
    [-59, "now"],
    [90, "in 1 minute"],
    [-3_600, "1 hour ago"],
    [86_399, "in 23 hours"],
    [47.9 * 3_600, "in 47 hours"],
    [3 * 86_400, "in 3 days"],
    [-40 * 86_400, "1 month ago"],
    [-2 * 86_400, "2 days ago"],
    [800 * 86_400, "in 2 years"],
  ])("says of a time %d seconds away: %s", (seconds, text) => {
    expect(formatRelative(after(seconds), now, "en")).toBe(text);
  });

  it("never makes a deadline look further off than it is", () => {
    expect(formatRelative(after(2 * 3_600 - 1), now, "en")).toBe("in 1 hour");
  });

  it("is empty for what is no time", () => {
    expect(formatRelative("soon", now, "en")).toBe("");
  });
});

describe("formatDateTime", () => {
  it("prints date and time in the reader's language and zone", () => {
    expect(formatDateTime("2026-03-01T12:05:00Z", "de", "Europe/Berlin")).toBe("01.03.2026, 13:05");
  });

  it("is empty for what is no time", () => {
    expect(formatDateTime("soon", "en")).toBe("");
  });
});

describe("formatTimestamp", () => {
  it("prints the seconds too", () => {
    expect(formatTimestamp("2026-03-01T12:05:09Z", "de", "Europe/Berlin")).toBe("01.03.2026, 13:05:09");
  });

  it("is empty for what is no time", () => {
    expect(formatTimestamp("soon", "en")).toBe("");
  });
});
