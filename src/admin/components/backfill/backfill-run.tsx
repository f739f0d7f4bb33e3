import { Button, StatusBadge, toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { BackfillDto } from "../../../types";
import { useBackfillAction } from "../../hooks/use-backfills";
import { useLocale } from "../../hooks/use-locale";
import { backfillStateColor } from "../../lib/badge-color";
import { errorMessage } from "../../lib/error-message";
import { formatDateTime } from "../../lib/format-time";
import { FailureNote } from "../common/failure-note";
import { Meter } from "../common/meter";

const actions = {
  running: ["pause", "cancel"],
  paused: ["resume", "cancel"],
  failed: ["resume", "cancel"],
  done: [],
  cancelled: [],
} as const;

/** One back-fill: how far it has come, what became of its orders, and what can be done with it. */
export function BackfillRun({ run }: { run: BackfillDto }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { mutate, isPending } = useBackfillAction(run.shop_id);
  const { listed, seen, state } = run;
  const progress =
    listed === null ? t("tiktokShop.backfill.counting") : t("tiktokShop.backfill.progress", { seen, listed });
  const act = (action: "pause" | "resume" | "cancel") =>
    mutate(
      { id: run.id, action },
      { onError: (error) => toast.error(errorMessage(error) ?? t("tiktokShop.common.noReason")) },
    );
  return (
    <div className="flex flex-col gap-y-2" data-testid={`tiktok-backfill-${run.id}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge color={backfillStateColor[state]} className="text-nowrap">
          {t(`tiktokShop.backfill.state.${state}`)}
        </StatusBadge>
        <span>
          {t("tiktokShop.backfill.period", {
            from: formatDateTime(run.from, locale),
            to: formatDateTime(run.to, locale),
          })}
        </span>
      </div>
      <Meter label={progress} share={listed ? Math.min(seen / listed, 1) : 0} load="fine" />
      <span>{progress}</span>
      <span>{t("tiktokShop.backfill.counts", { ...run })}</span>
      {run.missing.length > 0 && <span>{t("tiktokShop.backfill.missing", { count: run.missing.length })}</span>}
      {run.last_error && <FailureNote failure={run.last_error} />}
      {actions[state].length > 0 && (
        <div className="flex items-center gap-x-2">
          {actions[state].map((action) => (
            <Button key={action} size="small" variant="secondary" disabled={isPending} onClick={() => act(action)}>
              {t(`tiktokShop.backfill.action.${action}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
