import { Drawer, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { OrderListItemDto } from "../../../types";
import { FailureNote } from "../common/failure-note";
import { OrderTimeline } from "../timeline/order-timeline";

interface TimelineDrawerProps {
  /** The order that is looked at; null for none. */
  tiktokOrder: OrderListItemDto | null;
  onClose: () => void;
}

/** What happened with an order of the list, also with one that is not in this store. */
export function TimelineDrawer({ tiktokOrder, onClose }: TimelineDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer open={tiktokOrder !== null} onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("tiktokShop.timeline.title")}</Drawer.Title>
          {tiktokOrder && (
            <Text size="small" className="text-ui-fg-subtle tabular-nums">
              {tiktokOrder.tiktok_order_id} · {tiktokOrder.shop.name}
            </Text>
          )}
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto p-0">
          {tiktokOrder?.last_error && (
            <div className="px-6 pt-4">
              <FailureNote failure={tiktokOrder.last_error} />
            </div>
          )}
          {tiktokOrder && <OrderTimeline id={tiktokOrder.record_id} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  );
}
