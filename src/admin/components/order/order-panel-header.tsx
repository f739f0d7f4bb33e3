import { Copy, Heading, StatusBadge, Text, Tooltip } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { OrderPanelDto } from "../../../types";
import { importStateColor, tiktokStatusColor } from "../../lib/badge-color";
import { humanize } from "../../lib/humanize";

/** TikTok's id of the order and how it stands there and here. */
export function OrderPanelHeader({ tiktokOrder }: { tiktokOrder: OrderPanelDto }) {
  const { t } = useTranslation();
  const { tiktok_order_id, status, import_state } = tiktokOrder;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="min-w-0">
        <Heading level="h2">{t("tiktokShop.order.title")}</Heading>
        <div className="text-ui-fg-subtle flex items-center gap-x-1">
          <Text size="small" leading="compact" className="break-all" data-testid="tiktok-shop-order-id">
            {tiktok_order_id}
          </Text>
          <Copy
            content={tiktok_order_id}
            variant="mini"
            className="text-ui-fg-muted"
            aria-label={t("tiktokShop.order.copyId")}
          />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Tooltip content={t("tiktokShop.order.statusHint")}>
          <StatusBadge color={tiktokStatusColor(status)} className="text-nowrap">
            {t(`tiktokShop.order.status.${status}`, { defaultValue: humanize(status) })}
          </StatusBadge>
        </Tooltip>
        <Tooltip content={t(`tiktokShop.order.importStateHint.${import_state}`)}>
          <StatusBadge color={importStateColor[import_state]} className="text-nowrap">
            {t(`tiktokShop.order.importState.${import_state}`)}
          </StatusBadge>
        </Tooltip>
      </div>
    </div>
  );
}
