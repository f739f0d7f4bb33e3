import { useTranslation } from "react-i18next";
import { useRates } from "../../hooks/use-rates";
import { queuedTotal } from "../../lib/rates";
import { Fact } from "../common/fact";
import { CallFigures } from "./call-figures";

/** How much of each app's budget of calls is in use. */
export function AppBudgets() {
  const { t } = useTranslation();
  const { data } = useRates();
  const apps = data?.apps ?? [];
  return apps.map((app) => {
    const queued = queuedTotal(app.queued);
    const label =
      apps.length === 1 ? t("tiktokShop.rates.label") : t("tiktokShop.rates.appLabel", { key: app.app_key });
    return (
      <Fact key={app.app_key} label={label}>
        <CallFigures
          rates={app}
          limit={app.calls_per_minute}
          headline={t("tiktokShop.rates.ofBudget", { used: app.used_last_minute, limit: app.calls_per_minute })}
        >
          {queued > 0 && <span>{t("tiktokShop.rates.queued", { count: queued })}</span>}
          {app.budget === "divided" && app.processes > 1 && (
            <span>{t("tiktokShop.rates.divided", { processes: app.processes })}</span>
          )}
        </CallFigures>
      </Fact>
    );
  });
}
