import { StatusBadge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { ReturnDto } from "../../../types";
import { useLocale } from "../../hooks/use-locale";
import { returnStatusColor } from "../../lib/badge-color";
import { formatMoney } from "../../lib/format-money";
import { formatDateTime } from "../../lib/format-time";
import { humanize } from "../../lib/humanize";

/** What the buyer wants back, or got back, as TikTok has it; money moves there. */
export function OrderReturns({ returns }: { returns: readonly ReturnDto[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4" data-testid="tiktok-shop-order-returns">
      <Text size="small" leading="compact" weight="plus">
        {t("tiktokShop.order.returns.title")}
      </Text>
      <ul className="flex flex-col gap-y-3">
        {returns.map((each) => (
          <li key={each.tiktok_return_id} className="txt-compact-small text-ui-fg-subtle flex flex-col gap-y-1">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <span className="break-all">
                {t(`tiktokShop.order.returns.type.${each.type}`, { defaultValue: humanize(each.type) })}{" "}
                <span className="text-ui-fg-muted">{each.tiktok_return_id}</span>
              </span>
              <StatusBadge color={returnStatusColor[each.status]} className="text-nowrap">
                {t(`tiktokShop.order.returns.status.${each.status}`)}
              </StatusBadge>
            </div>
            {each.refund_amount !== null && each.currency !== null && (
              <span className="tabular-nums">
                {t("tiktokShop.order.returns.amount", { amount: formatMoney(each.refund_amount, each.currency) })}
              </span>
            )}
            {each.deadline && (
              <span>{t("tiktokShop.order.returns.deadline", { at: formatDateTime(each.deadline, locale) })}</span>
            )}
            {each.restocked && <span>{t("tiktokShop.order.returns.restocked")}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
