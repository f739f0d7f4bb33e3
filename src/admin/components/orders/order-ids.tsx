import { Copy } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { OrderListItemDto } from "../../../types";
import { linkClass } from "../common/link-class";

/** Medusa's number of an order, which leads to its page, above TikTok's id. */
export function OrderIds({ tiktokOrder: { medusa_order, tiktok_order_id } }: { tiktokOrder: OrderListItemDto }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col items-start">
      {medusa_order ? (
        <Link to={`/orders/${medusa_order.id}`} className={`${linkClass} txt-compact-small-plus`}>
          #{medusa_order.display_id}
        </Link>
      ) : (
        <span className="text-ui-fg-muted txt-compact-small">{t("tiktokShop.orders.notHere")}</span>
      )}
      <span className="text-ui-fg-muted flex items-center gap-x-1 tabular-nums">
        <span className="txt-compact-xsmall">{tiktok_order_id}</span>
        <Copy content={tiktok_order_id} variant="mini" aria-label={t("tiktokShop.order.copyId")} />
      </span>
    </div>
  );
}
