import { Copy, StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { AuditEntryDto } from "../../../types";
import { auditOutcomeColor } from "../../lib/badge-color";

/** How it ended; TikTok's request id can be copied for its support. */
export function AuditOutcome({ entry: { outcome, code, http_status, request_id } }: { entry: AuditEntryDto }) {
  const { t } = useTranslation();
  const failed = outcome === "error";
  return (
    <div className="flex flex-col gap-y-0.5">
      <div className="flex items-center gap-x-1">
        <StatusBadge color={auditOutcomeColor[outcome]} className="text-nowrap">
          {t(`tiktokShop.audit.outcome.${outcome}`)}
        </StatusBadge>
        {request_id && <Copy content={request_id} variant="mini" aria-label={t("tiktokShop.failure.copyRequestId")} />}
      </div>
      {failed && (code !== null || http_status !== null) && (
        <span className="text-ui-fg-muted txt-compact-xsmall text-nowrap">
          {code !== null ? t("tiktokShop.failure.code", { code }) : t("tiktokShop.audit.http", { status: http_status })}
        </span>
      )}
    </div>
  );
}
