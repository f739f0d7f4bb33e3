import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { AuditDto } from "../../types";
import { type AuditFilters, auditQueryOf } from "../lib/audit-filters";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** One page of the audit log, newest first. The page before stays while the next one loads. */
export function useAudit(filters: AuditFilters, cursor: string | null) {
  const query = auditQueryOf(filters, cursor);
  return useQuery({
    queryKey: queryKeys.audit(query),
    queryFn: () => sdk.client.fetch<AuditDto>("/admin/tiktok-shop/audit", { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
