import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CallRatesDto } from "../../../types";
import { loadOf, shareOf } from "../../lib/rates";
import { Meter } from "../common/meter";

interface CallFiguresProps {
  rates: CallRatesDto;
  /** Calls a minute that the bar is full at. */
  limit: number;
  headline: string;
  /** More about these calls. */
  children?: ReactNode;
}

/** How many calls went in the last minute, as a bar and in numbers, and how quickly they were answered. */
export function CallFigures({ rates, limit, headline, children }: CallFiguresProps) {
  const { t } = useTranslation();
  const { used_last_minute: used, throttled_last_minute: throttled, p50_ms, p95_ms } = rates;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>{headline}</span>
        {throttled > 0 && (
          <span className="text-ui-tag-red-text">{t("tiktokShop.rates.throttled", { count: throttled })}</span>
        )}
      </div>
      <Meter label={t("tiktokShop.rates.meter")} share={shareOf(used, limit)} load={loadOf(rates, limit)} />
      <div className="text-ui-fg-muted txt-compact-xsmall flex flex-wrap gap-x-3 gap-y-1 empty:hidden">
        {p50_ms !== null && p95_ms !== null && (
          <span>{t("tiktokShop.rates.times", { p50: Math.round(p50_ms), p95: Math.round(p95_ms) })}</span>
        )}
        {children}
      </div>
    </>
  );
}
