import { authorizationEnd } from "../authorization-end";

const seller = (authorization_expires_at: string | null, refresh_token_expires_at: string) => ({
  authorization_expires_at,
  refresh_token_expires_at,
});

describe("authorizationEnd", () => {
  it("is the token's end while TikTok has announced none of the consent", () => {
    expect(authorizationEnd(seller(null, "2026-09-01T00:00:00Z"))).toBe("2026-09-01T00:00:00Z");
  });

  it("is whichever comes first", () => {
    expect(authorizationEnd(seller("2026-03-01T00:00:00Z", "2026-09-01T00:00:00Z"))).toBe("2026-03-01T00:00:00Z");
    expect(authorizationEnd(seller("2027-03-01T00:00:00Z", "2026-09-01T00:00:00Z"))).toBe("2026-09-01T00:00:00Z");
  });
});
