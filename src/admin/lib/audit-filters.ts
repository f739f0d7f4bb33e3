import type { AuditEntryDto } from "../../types";

/** What the audit log is filtered by, as it stands in the page's address. Empty for anything. */
export interface AuditFilters {
  shopId: string;
  kind: AuditEntryDto["kind"] | "";
  outcome: AuditEntryDto["outcome"] | "";
  what: string;
}

export const auditKinds = ["call", "action", "refusal"] as const;
export const auditOutcomes = ["ok", "error"] as const;

/** The filters in the page's address. What it does not know counts as not given. */
export const auditFiltersOf = (search: URLSearchParams): AuditFilters => ({
  shopId: search.get("shop_id") ?? "",
  kind: auditKinds.find((kind) => kind === search.get("kind")) ?? "",
  outcome: auditOutcomes.find((outcome) => outcome === search.get("outcome")) ?? "",
  what: search.get("what") ?? "",
});

/** The address of these filters. */
export const addressOf = ({ shopId, kind, outcome, what }: AuditFilters): Record<string, string> =>
  given({ shop_id: shopId, kind, outcome, what: what.trim() });

/** What the store is asked for. */
export const auditQueryOf = (filters: AuditFilters, cursor: string | null): Record<string, string> => ({
  ...addressOf(filters),
  ...(cursor !== null && { cursor }),
});

export const isFiltered = (filters: AuditFilters): boolean => Object.keys(addressOf(filters)).length > 0;

const given = (parameters: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ""));
