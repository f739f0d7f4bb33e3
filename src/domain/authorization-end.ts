const DAY_MS = 86_400_000;

/** Days before the end of an authorization at which people are told, each time more urgently. */
export const DAYS_BEFORE_END = [1, 7, 30] as const;

export type DaysBeforeEnd = (typeof DAYS_BEFORE_END)[number];

/**
 * When a seller's authorization ends: when the refresh token does, or when TikTok announced it (topic 7), whichever is first.
 */
export const authorizationEnd = (seller: {
  refresh_token_expires_at: Date;
  authorization_expires_at: Date | null;
}): Date =>
  seller.authorization_expires_at && seller.authorization_expires_at < seller.refresh_token_expires_at
    ? seller.authorization_expires_at
    : seller.refresh_token_expires_at;

/** Where a seller stands before the end: `ended`, the nearest of {@link DAYS_BEFORE_END} that is reached, or null before all. */
export function nearnessOfEnd(end: Date, now: Date): DaysBeforeEnd | "ended" | null {
  const left = end.getTime() - now.getTime();
  if (left <= 0) return "ended";
  return DAYS_BEFORE_END.find((days) => left <= days * DAY_MS) ?? null;
}
