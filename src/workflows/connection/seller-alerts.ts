import type { DaysBeforeEnd } from "../../domain/authorization-end";

/** What alerts about a seller are called, so that they can be resolved. */
export const alertKeys = {
  consentEnded: (sellerId: string) => `consent_ended:${sellerId}`,
  consentEnds: (sellerId: string, days: DaysBeforeEnd) => `consent_ends:${sellerId}:${days}`,
  scopesMissing: (sellerId: string) => `scopes_missing:${sellerId}`,
  notCovered: (shopId: string) => `not_covered:${shopId}`,
  notRenewed: (sellerId: string) => `not_renewed:${sellerId}`,
};
