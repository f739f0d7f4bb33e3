import type { DaysBeforeEnd } from "../../domain/authorization-end";

/** What alerts about a seller, or one of its shops, are called, so that they can be resolved. */
export const alertKeys = {
  consentEnded: (sellerId: string) => `consent_ended:${sellerId}`,
  consentEnds: (sellerId: string, days: DaysBeforeEnd) => `consent_ends:${sellerId}:${days}`,
  scopesMissing: (sellerId: string) => `scopes_missing:${sellerId}`,
  locationDeleted: (shopId: string) => `location_deleted:${shopId}`,
  notCovered: (shopId: string) => `not_covered:${shopId}`,
  notRenewed: (sellerId: string) => `not_renewed:${sellerId}`,
};
