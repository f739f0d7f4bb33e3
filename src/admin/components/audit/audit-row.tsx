import { Table } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { AuditEntryDto } from "../../../types";
import { useLocale } from "../../hooks/use-locale";
import { formatTimestamp } from "../../lib/format-time";
import { AuditDuration } from "./audit-duration";
import { AuditOutcome } from "./audit-outcome";

interface AuditRowProps {
  entry: AuditEntryDto;
  /** Its name, or its id where that is not known any more. */
  shop: string | null;
  /** An e-mail address, or a user id; null where nobody of this store did it. */
  actor: string | null;
}

/** One call, action or refusal. */
export function AuditRow({ entry, shop, actor }: AuditRowProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const nobody = entry.kind === "refusal" ? t("tiktokShop.audit.outside") : t("tiktokShop.audit.plugin");
  return (
    <Table.Row>
      <Table.Cell className="text-nowrap tabular-nums">
        <time dateTime={entry.at}>{formatTimestamp(entry.at, locale)}</time>
      </Table.Cell>
      <Table.Cell className="min-w-60 py-2">
        <div className="flex flex-col">
          <code className="text-ui-fg-base txt-compact-xsmall font-mono [overflow-wrap:anywhere]">{entry.what}</code>
          <span className="text-ui-fg-muted txt-compact-xsmall">{t(`tiktokShop.audit.kind.${entry.kind}`)}</span>
        </div>
      </Table.Cell>
      <Table.Cell className="text-nowrap">{shop ?? "–"}</Table.Cell>
      <Table.Cell>{actor ?? nobody}</Table.Cell>
      <Table.Cell className="py-2">
        <AuditOutcome entry={entry} />
      </Table.Cell>
      <Table.Cell className="text-nowrap">
        <AuditDuration entry={entry} />
      </Table.Cell>
    </Table.Row>
  );
}
