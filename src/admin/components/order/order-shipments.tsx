import { Copy, StatusBadge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { FailureDto, ShipmentDto } from "../../../types";
import { shipmentStateColor } from "../../lib/badge-color";
import { FailureNote } from "../common/failure-note";

interface OrderShipmentsProps {
  shipments: readonly ShipmentDto[];
  /** The failure that the panel shows already, which its shipment does not repeat. */
  shown: FailureDto | null;
}

/** The shipments of the order and whether TikTok has their tracking. */
export function OrderShipments({ shipments, shown }: OrderShipmentsProps) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("tiktokShop.order.shipments.title")}
      </Text>
      <ul className="flex flex-col gap-y-2">
        {shipments.map((shipment) => (
          <li key={shipment.outbox_id} className="flex flex-col gap-y-2">
            <div className="text-ui-fg-subtle flex flex-wrap items-center justify-between gap-2">
              {shipment.tracking_number ? (
                <span className="flex min-w-0 items-center gap-x-1">
                  <span className="txt-compact-small break-all">{shipment.tracking_number}</span>
                  <Copy
                    content={shipment.tracking_number}
                    variant="mini"
                    className="text-ui-fg-muted"
                    aria-label={t("tiktokShop.order.shipments.copyTracking")}
                  />
                </span>
              ) : (
                <span className="txt-compact-small">{t("tiktokShop.order.shipments.noTracking")}</span>
              )}
              <StatusBadge color={shipmentStateColor[shipment.state]} className="text-nowrap">
                {t(`tiktokShop.order.shipments.state.${shipment.state}`)}
              </StatusBadge>
            </div>
            {shipment.last_error && shipment.last_error !== shown && <FailureNote failure={shipment.last_error} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
