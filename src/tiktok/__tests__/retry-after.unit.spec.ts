import { readRetryAfter } from "../retry-after";

const date = "Thu, 01 Jan 2026 00:00:00 GMT";

describe("readRetryAfter", () => {
  it.each([
    [null, null],
    ["0", 0],
    [" 12 ", 12],
    ["1.2", 2],
    ["-5", null],
    ["", null],
    ["soon", null],
    ["Thu, 01 Jan 2026 00:00:30 GMT", 30],
    ["Wed, 31 Dec 2025 23:59:30 GMT", 0],
  ])("reads %p", (header, seconds) => {
    expect(readRetryAfter(header, date)).toBe(seconds);
  });

  it("reads no date without one to compare it with", () => {
    expect(readRetryAfter("Thu, 01 Jan 2026 00:00:30 GMT", null)).toBeNull();
  });
});
