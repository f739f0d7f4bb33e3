import { useSearchParams } from "react-router-dom";
import { addressOf, type AuditFilters, auditFiltersOf } from "../lib/audit-filters";

/** The audit log's filters, kept in the page's address. */
export function useAuditFilters() {
  const [search, setSearch] = useSearchParams();
  const filters = auditFiltersOf(search);
  const change = (part: Partial<AuditFilters>) => setSearch(addressOf({ ...filters, ...part }), { replace: true });
  return { filters, change, clear: () => setSearch({}, { replace: true }) };
}
