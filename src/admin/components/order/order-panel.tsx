import { Container, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { OrderPanelDto } from "../../../types";
import { failureOf } from "../../lib/retry-outcome";
import { Fact } from "../common/fact";
import { TimeText } from "../common/time-text";
import { OrderCancel } from "./order-cancel";
import { OrderCancelRequest } from "./order-cancel-request";
import { OrderDeadlines } from "./order-deadlines";
import { OrderFailure } from "./order-failure";
import { OrderIntake } from "./order-intake";
import { OrderKind } from "./order-kind";
import { OrderMoney } from "./order-money";
import { OrderPanelHeader } from "./order-panel-header";
import { OrderReturns } from "./order-returns";
import { OrderShipments } from "./order-shipments";
import { TimelineToggle } from "../timeline/timeline-toggle";

interface OrderPanelProps {
  medusaOrderId: string;
  tiktokOrder: OrderPanelDto;
}

/** What TikTok says about an order, beside what Medusa shows of it. */
export function OrderPanel({ medusaOrderId, tiktokOrder }: OrderPanelProps) {
  const { t } = useTranslation();
  const { shop, money, payment, cancel_request, shipments, returns, deadlines, synced_at, tiktok_updated_at } =
    tiktokOrder;
  return (
    <Container className="divide-y divide-dashed p-0" data-testid="tiktok-shop-order">
      <OrderPanelHeader tiktokOrder={tiktokOrder} />
      <OrderFailure medusaOrderId={medusaOrderId} tiktokOrder={tiktokOrder} />
      <Fact label={t("tiktokShop.order.shop")}>
        <span className="break-words">{t("tiktokShop.order.shopName", { name: shop.name, region: shop.region })}</span>
      </Fact>
      <OrderKind tiktokOrder={tiktokOrder} />
      <OrderIntake tiktokOrder={tiktokOrder} />
      {cancel_request && <OrderCancelRequest request={cancel_request} />}
      {deadlines.length > 0 && <OrderDeadlines deadlines={deadlines} status={tiktokOrder.status} />}
      {money && <OrderMoney money={money} />}
      {payment && (
        <Fact label={t("tiktokShop.order.payment.title")}>
          {payment.on_delivery && <span className="text-ui-fg-base">{t("tiktokShop.order.payment.onDelivery")}</span>}
          <span>{t(`tiktokShop.order.payment.${payment.provider}`)}</span>
        </Fact>
      )}
      {shipments.length > 0 && <OrderShipments shipments={shipments} shown={failureOf(tiktokOrder)} />}
      {returns.length > 0 && <OrderReturns returns={returns} />}
      {tiktokOrder.can_cancel && <OrderCancel medusaOrderId={medusaOrderId} />}
      <TimelineToggle id={medusaOrderId} />
      <div className="text-ui-fg-muted flex flex-wrap gap-x-3 gap-y-1 px-6 py-3">
        {synced_at && (
          <Text size="xsmall" leading="compact">
            {t("tiktokShop.order.synced")} <TimeText iso={synced_at} />
          </Text>
        )}
        {tiktok_updated_at && (
          <Text size="xsmall" leading="compact">
            {t("tiktokShop.order.updated")} <TimeText iso={tiktok_updated_at} />
          </Text>
        )}
      </div>
    </Container>
  );
}
