import { Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useAudit } from "../../hooks/use-audit";
import { useAuditFilters } from "../../hooks/use-audit-filters";
import { useCursorPages } from "../../hooks/use-cursor-pages";
import { isFiltered } from "../../lib/audit-filters";
import { LoadError } from "../common/load-error";
import { PageTurner } from "../common/page-turner";
import { ConnectionsSkeleton } from "../connections/connections-skeleton";
import { AuditEmpty } from "./audit-empty";
import { AuditFilterBar } from "./audit-filter-bar";
import { AuditHeader } from "./audit-header";
import { AuditTable } from "./audit-table";

/** The audit log, newest first, with filters in the page's address. */
export function AuditPage() {
  const { t } = useTranslation();
  const { filters, change, clear } = useAuditFilters();
  const pages = useCursorPages(JSON.stringify(filters));
  const { data, error, isPending, isFetching, refetch } = useAudit(filters, pages.cursor);
  const reload = () => void refetch();
  const next = data?.next_cursor;
  return (
    <Container className="divide-y p-0">
      <AuditHeader onRefresh={reload} refreshing={isFetching} />
      <AuditFilterBar filters={filters} onChange={change} />
      {isPending && <ConnectionsSkeleton />}
      {error && !data && (
        <LoadError title={t("tiktokShop.audit.loadError")} error={error} onRetry={reload} retrying={isFetching} />
      )}
      {data?.entries.length === 0 && <AuditEmpty onClear={isFiltered(filters) ? clear : undefined} />}
      {data && data.entries.length > 0 && <AuditTable entries={data.entries} />}
      <PageTurner
        onPrevious={pages.cursor === null ? undefined : pages.previous}
        onNext={next ? () => pages.next(next) : undefined}
      />
    </Container>
  );
}
