import { StatusBadge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { AlertDto, SellerDto } from "../../../types";
import { partOf } from "../../lib/anchors";
import { alertColor } from "../../lib/badge-color";
import { linkClass } from "../common/link-class";
import { TimeText } from "../common/time-text";

/** One alert: how bad, what, since when, and the way to the part of the page that it is about. */
export function AlertRow({ alert, sellers }: { alert: AlertDto; sellers: readonly SellerDto[] }) {
  const { t } = useTranslation();
  const part = partOf(alert, sellers);
  return (
    <li className="flex flex-col gap-x-4 gap-y-1 px-6 py-3 sm:flex-row sm:items-start">
      <div className="shrink-0 sm:w-20">
        <StatusBadge color={alertColor[alert.severity]} className="text-nowrap">
          {t(`tiktokShop.alerts.severity.${alert.severity}`)}
        </StatusBadge>
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <Text size="small" className="text-pretty break-words">
          {alert.message}
        </Text>
        <div className="text-ui-fg-muted txt-compact-xsmall flex flex-wrap items-center gap-x-3 gap-y-1">
          <TimeText iso={alert.raised_at} />
          {part && (
            <a href={`#${part.anchor}`} className={linkClass}>
              {t("tiktokShop.alerts.show", { name: part.name })}
            </a>
          )}
        </div>
      </div>
    </li>
  );
}
