/** Days before the end of an authorization at which people are told, again and again more urgently. */
export const DAYS_BEFORE_END = [1, 7, 30] as const;

/** What alerts about a seller are called, so that they can be resolved. */
export const alertKeys = {
  consentEnded: (sellerId: string) => `consent_ended:${sellerId}`,
  consentEnds: (sellerId: string, days: (typeof DAYS_BEFORE_END)[number]) => `consent_ends:${sellerId}:${days}`,
  scopesMissing: (sellerId: string) => `scopes_missing:${sellerId}`,
  notRenewed: (sellerId: string) => `not_renewed:${sellerId}`,
};
