import { Table } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { PAGE_SIZE } from "../../lib/audit-filters";

interface AuditPagesProps {
  /** Over all pages. */
  count: number;
  /** From 0. */
  page: number;
  onPage: (page: number) => void;
}

/** Turns the log's pages. */
export function AuditPages({ count, page, onPage }: AuditPagesProps) {
  const { t } = useTranslation();
  const pageCount = Math.ceil(count / PAGE_SIZE);
  return (
    <Table.Pagination
      count={count}
      pageSize={PAGE_SIZE}
      pageIndex={page}
      pageCount={pageCount}
      canPreviousPage={page > 0}
      canNextPage={page + 1 < pageCount}
      previousPage={() => onPage(page - 1)}
      nextPage={() => onPage(page + 1)}
      translations={{
        of: t("tiktokShop.audit.pages.of"),
        results: t("tiktokShop.audit.pages.results"),
        pages: t("tiktokShop.audit.pages.pages"),
        prev: t("tiktokShop.audit.pages.prev"),
        next: t("tiktokShop.audit.pages.next"),
      }}
    />
  );
}
