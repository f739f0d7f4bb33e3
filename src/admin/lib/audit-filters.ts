import type { AuditEntryDto } from "../../types";

/** What the audit log is filtered by, as it stands in the page's address. Empty for anything. */
export interface AuditFilters {
  shopId: string;
  kind: AuditEntryDto["kind"] | "";
  outcome: AuditEntryDto["outcome"] | "";
  what: string;
  /** From 0. */
  page: number;
}

export const PAGE_SIZE = 25;
export const auditKinds = ["call", "action", "refusal"] as const;
export const auditOutcomes = ["ok", "error"] as const;

/** The filters in the page's address. What it does not know counts as not given. */
export function auditFiltersOf(search: URLSearchParams): AuditFilters {
  const page = search.get("page") ?? "";
  return {
    shopId: search.get("shop_id") ?? "",
    kind: auditKinds.find((kind) => kind === search.get("kind")) ?? "",
    outcome: auditOutcomes.find((outcome) => outcome === search.get("outcome")) ?? "",
    what: search.get("what") ?? "",
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) - 1 : 0,
  };
}

/** The address of these filters. */
export function addressOf({ shopId, kind, outcome, what, page }: AuditFilters): Record<string, string> {
  return given({ shop_id: shopId, kind, outcome, what: what.trim(), page: page > 0 ? String(page + 1) : "" });
}

/** What the store is asked for. */
export function auditQueryOf({ page, ...filters }: AuditFilters): Record<string, string> {
  return { ...addressOf({ ...filters, page: 0 }), limit: String(PAGE_SIZE), offset: String(page * PAGE_SIZE) };
}

export const isFiltered = (filters: AuditFilters): boolean =>
  Object.keys(addressOf({ ...filters, page: 0 })).length > 0;

const given = (parameters: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ""));
