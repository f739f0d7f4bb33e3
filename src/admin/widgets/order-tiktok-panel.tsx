import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../components/common/load-error";
import { OrderPanel } from "../components/order/order-panel";
import { useOrderPanel } from "../hooks/use-order-panel";

interface OrderTiktokPanelProps {
  /** The Medusa order of the page. */
  data: { id: string; updated_at?: string | Date; fulfillment_status?: string };
}

/** Beside an order that came from TikTok Shop: TikTok's side of it. Orders of other channels show nothing, not even while it loads. */
const OrderTiktokPanel = ({ data: medusaOrder }: OrderTiktokPanelProps) => {
  const { t } = useTranslation();
  const revision = `${medusaOrder.updated_at ?? ""} ${medusaOrder.fulfillment_status ?? ""}`;
  const { data: tiktokOrder, error, isFetching, refetch } = useOrderPanel(medusaOrder.id, revision);

  if (tiktokOrder) return <OrderPanel medusaOrderId={medusaOrder.id} tiktokOrder={tiktokOrder} />;
  if (!error || tiktokOrder === null) return null;
  return (
    <Container className="p-0">
      <LoadError
        title={t("tiktokShop.order.loadError")}
        error={error}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    </Container>
  );
};

export const config = defineWidgetConfig({
  id: "tiktok-shop:order-panel",
  zone: "order.details.side.before",
});

export default OrderTiktokPanel;
