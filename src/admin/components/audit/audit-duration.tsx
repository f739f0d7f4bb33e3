import { useTranslation } from "react-i18next";
import type { AuditEntryDto } from "../../../types";

/** Below this the wait for the budget is nothing to speak of. */
const notableMs = 50;

/** How long a call took, how long it waited for its turn before, and which try it was. */
export function AuditDuration({ entry: { duration_ms, waited_ms, attempt } }: { entry: AuditEntryDto }) {
  const { t } = useTranslation();
  if (duration_ms === null) return "–";
  const waited = waited_ms !== null && waited_ms >= notableMs;
  const repeated = attempt !== null && attempt > 1;
  return (
    <div className="flex flex-col py-1 tabular-nums">
      <span>{t("tiktokShop.audit.duration", { ms: duration_ms })}</span>
      <span className="text-ui-fg-muted txt-compact-xsmall flex gap-x-2 empty:hidden">
        {waited && <span>{t("tiktokShop.audit.waited", { ms: waited_ms })}</span>}
        {repeated && <span>{t("tiktokShop.audit.attempt", { number: attempt })}</span>}
      </span>
    </div>
  );
}
