import { useTranslation } from "react-i18next";
import { useRates } from "../../hooks/use-rates";
import { useTimes } from "../../hooks/use-times";
import { Fact } from "../common/fact";
import { CallFigures } from "./call-figures";

/** A shop's part of its app's budget of calls; nothing before the first call was counted. */
export function ShopCalls({ shopId }: { shopId: string }) {
  const { t } = useTranslation();
  const { relative } = useTimes();
  const { data } = useRates();
  const rates = data?.apps.flatMap(({ shops }) => shops).find(({ shop_id }) => shop_id === shopId);
  if (!rates) return null;
  return (
    <Fact label={t("tiktokShop.rates.label")}>
      <CallFigures
        rates={rates}
        limit={rates.calls_per_minute}
        headline={t("tiktokShop.rates.used", { used: rates.used_last_minute })}
      />
      {rates.paused_until && (
        <span className="text-ui-tag-orange-text">
          {t("tiktokShop.rates.paused", { when: relative(rates.paused_until) })}
        </span>
      )}
    </Fact>
  );
}
