import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { BoxRow } from "../../lib/box-row";
import { linkClass } from "../common/link-class";

/** A batch can name dozens of orders. */
const mostShown = 2;

/** The orders that a message is about, each with a way to it; or the listing. */
export function BoxAbout({ row: { tiktokOrderIds, medusaOrderId, sku } }: { row: BoxRow }) {
  const { t } = useTranslation();
  if (medusaOrderId) {
    return (
      <Link to={`/orders/${medusaOrderId}`} className={`${linkClass} txt-compact-small`}>
        {t("tiktokShop.boxes.columns.order")}
      </Link>
    );
  }
  if (tiktokOrderIds.length === 0) return sku ?? "–";
  return (
    <div className="flex flex-col tabular-nums">
      {tiktokOrderIds.slice(0, mostShown).map((id) => (
        <Link key={id} to={`/tiktok-shop?q=${encodeURIComponent(id)}`} className={`${linkClass} txt-compact-xsmall`}>
          {id}
        </Link>
      ))}
      {tiktokOrderIds.length > mostShown && (
        <span className="text-ui-fg-muted txt-compact-xsmall">+{tiktokOrderIds.length - mostShown}</span>
      )}
    </div>
  );
}
