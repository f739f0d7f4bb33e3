import { expiryOf } from "../expiry";

const now = Date.parse("2026-03-01T12:00:00Z");
const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString();

describe("expiryOf", () => {
  it("is quiet while the authorization lasts thirty days or more", () => {
    expect(expiryOf(inDays(30), now)).toBe("fine");
  });

  it("warns in the last thirty days", () => {
    expect(expiryOf(inDays(29.9), now)).toBe("soon");
    expect(expiryOf(inDays(0.01), now)).toBe("soon");
  });

  it("says when it is over", () => {
    expect(expiryOf(inDays(0), now)).toBe("expired");
    expect(expiryOf(inDays(-5), now)).toBe("expired");
  });
});
