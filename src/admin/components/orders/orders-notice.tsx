import { Container, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { useOrderCounts } from "../../hooks/use-order-list";
import { linkClass } from "../common/link-class";

/** How many orders of TikTok want a look, with the way to them; nothing while none does. */
export function OrdersNotice() {
  const { t } = useTranslation();
  const { data } = useOrderCounts();
  if (!data || data.attention + data.late === 0) return null;
  return (
    <Container className="flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-3" data-testid="tiktok-shop-notice">
      <Text size="small" leading="compact" weight="plus">
        TikTok Shop
      </Text>
      {data.attention > 0 && (
        <Link to="/tiktok-shop?view=attention" className={`${linkClass} txt-compact-small`}>
          {t("tiktokShop.orders.notice.attention", { count: data.attention })}
        </Link>
      )}
      {data.late > 0 && (
        <Link to="/tiktok-shop?view=late" className={`${linkClass} txt-compact-small`}>
          {t("tiktokShop.orders.notice.late", { count: data.late })}
        </Link>
      )}
    </Container>
  );
}
