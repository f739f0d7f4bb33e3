import { Badge, StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { OrderListItemDto } from "../../../types";
import { importStateColor, orderStageColor } from "../../lib/badge-color";

interface OrderHereProps {
  tiktokOrder: OrderListItemDto;
  /** Say what failed or holds the order. */
  withReason: boolean;
}

/** How far an order has come in this store, and whether it is a back-order; before it is in it, how its import stands. */
export function OrderHere({ tiktokOrder: { import_state, stage, oversold, last_error }, withReason }: OrderHereProps) {
  const { t } = useTranslation();
  const lacking = oversold.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(", ");
  return (
    <div className="flex flex-col items-start gap-y-1">
      {import_state === "imported" ? (
        <StatusBadge color={orderStageColor[stage]} className="text-nowrap">
          {t(`tiktokShop.orders.stage.${stage}`)}
        </StatusBadge>
      ) : (
        <StatusBadge color={importStateColor[import_state]} className="text-nowrap">
          {t(`tiktokShop.order.importState.${import_state}`)}
        </StatusBadge>
      )}
      {oversold.length > 0 && (
        <Badge
          size="2xsmall"
          color="orange"
          className="text-nowrap"
          title={t("tiktokShop.intake.oversold.flag", { list: lacking })}
        >
          {t("tiktokShop.orders.backOrder")}
        </Badge>
      )}
      {withReason && last_error && (
        <span className="text-ui-fg-subtle txt-compact-xsmall line-clamp-4 min-w-48 max-w-96 text-pretty [overflow-wrap:anywhere]">
          {last_error.message}
        </span>
      )}
    </div>
  );
}
