import { authorizationEnd, nearnessOfEnd } from "../authorization-end";

const now = new Date("2026-11-23T12:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe("authorizationEnd", () => {
  it("is the end of the refresh token where TikTok announced nothing", () => {
    const seller = { refresh_token_expires_at: inDays(60), authorization_expires_at: null };
    expect(authorizationEnd(seller)).toEqual(inDays(60));
  });

  it("is whichever of the two comes first", () => {
    const of = (refresh: number, announced: number) =>
      authorizationEnd({ refresh_token_expires_at: inDays(refresh), authorization_expires_at: inDays(announced) });
    expect(of(60, 20)).toEqual(inDays(20));
    expect(of(20, 60)).toEqual(inDays(20));
  });
});

describe("nearnessOfEnd", () => {
  it.each([
    [31, null],
    [30, 30],
    [7.01, 30],
    [7, 7],
    [1.01, 7],
    [1, 1],
    [0.01, 1],
    [0, "ended"],
    [-1, "ended"],
  ])("with %d days left says %s", (days, nearness) => {
    expect(nearnessOfEnd(inDays(days), now)).toBe(nearness);
  });
});
