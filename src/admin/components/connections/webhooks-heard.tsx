import { useTranslation } from "react-i18next";
import type { ShopDto } from "../../../types";
import { useTimes } from "../../hooks/use-times";
import { heardSummary } from "../../lib/heard";
import { TopicList } from "./topic-list";

/** When TikTok was heard last, and on demand of which topic. A topic that was never heard need not be broken: nothing may have happened. */
export function WebhooksHeard({ webhooks }: { webhooks: ShopDto["webhooks"] }) {
  const { t } = useTranslation();
  const { relative } = useTimes();
  const { checked_at, heard, address } = webhooks;
  const { latest, silent } = heardSummary(heard);
  return (
    <>
      <div className="text-ui-fg-muted txt-compact-xsmall flex flex-wrap gap-x-3 gap-y-1">
        <span>
          {latest ? t("tiktokShop.webhooks.heard", { when: relative(latest) }) : t("tiktokShop.webhooks.unheard")}
        </span>
        {latest && silent > 0 && <span>{t("tiktokShop.webhooks.silent", { count: silent })}</span>}
        <span>
          {checked_at
            ? t("tiktokShop.webhooks.checked", { when: relative(checked_at) })
            : t("tiktokShop.webhooks.unchecked")}
        </span>
      </div>
      <details className="txt-compact-xsmall">
        <summary className="text-ui-fg-subtle hover:text-ui-fg-base transition-fg w-fit cursor-pointer">
          {t("tiktokShop.webhooks.topics")}
        </summary>
        <div className="flex flex-col gap-y-2 pt-2">
          <TopicList topics={heard} />
          {address && (
            <span className="text-ui-fg-muted">
              {t("tiktokShop.webhooks.address")} <code className="break-all font-mono">{address}</code>
            </span>
          )}
        </div>
      </details>
    </>
  );
}
