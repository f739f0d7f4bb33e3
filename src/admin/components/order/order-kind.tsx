import { Badge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { OrderPanelDto } from "../../../types";
import { useLocale } from "../../hooks/use-locale";
import { formatDateTime } from "../../lib/format-time";
import { Fact } from "../common/fact";
import { linkClass } from "../common/link-class";

/** What is special about the order, and what follows from it for the merchant; nothing for an ordinary sale. */
export function OrderKind({ tiktokOrder: { kind, erased } }: { tiktokOrder: OrderPanelDto }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { kinds = [], source_order_id, release_date } = kind;
  if (kinds.length === 0 && !erased) return null;
  return (
    <Fact label={t("tiktokShop.order.kind.title")}>
      <div className="flex flex-wrap gap-1" data-testid="tiktok-shop-order-kinds">
        {kinds.map((each) => (
          <Badge key={each} size="2xsmall">
            {t(`tiktokShop.order.kind.${each}`)}
          </Badge>
        ))}
        {erased && <Badge size="2xsmall">{t("tiktokShop.order.kind.erased")}</Badge>}
      </div>
      {kinds.includes("fbt") && <Text size="small">{t("tiktokShop.order.kind.fbtHint")}</Text>}
      {release_date && (
        <Text size="small">{t("tiktokShop.order.kind.release", { at: formatDateTime(release_date, locale) })}</Text>
      )}
      {source_order_id && (
        <Link to={`/tiktok-shop?q=${encodeURIComponent(source_order_id)}`} className={linkClass}>
          {t("tiktokShop.order.kind.source", { id: source_order_id })}
        </Link>
      )}
    </Fact>
  );
}
