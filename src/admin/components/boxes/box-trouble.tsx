import { useTranslation } from "react-i18next";
import type { BoxRow } from "../../lib/box-row";
import { TimeText } from "../common/time-text";

/** What failed about a message, how often, and when it is tried next; nothing while all is well. */
export function BoxTrouble({ row: { error, failures, nextTryAt } }: { row: BoxRow }) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <>
      <span className="text-ui-fg-subtle txt-compact-xsmall line-clamp-3 min-w-48 max-w-96 text-pretty [overflow-wrap:anywhere]">
        {error.message}
      </span>
      {failures > 0 && (
        <span className="text-ui-fg-muted txt-compact-xsmall flex flex-wrap gap-x-2">
          {t("tiktokShop.boxes.failures", { count: failures })}
          {nextTryAt && <TimeText iso={nextTryAt} />}
        </span>
      )}
    </>
  );
}
