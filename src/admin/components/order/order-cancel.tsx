import { Button, Drawer, Skeleton, Text } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCancelOptions } from "../../hooks/use-cancel-order";
import { LoadError } from "../common/load-error";
import { OrderCancelForm } from "./order-cancel-form";

/** Offers to cancel an order on TikTok that is not shipped. */
export function OrderCancel({ medusaOrderId }: { medusaOrderId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data: options, error, isFetching, refetch } = useCancelOptions(medusaOrderId, open);
  return (
    <div className="px-6 py-4">
      <Drawer open={open} onOpenChange={setOpen}>
        <Drawer.Trigger asChild>
          <Button size="small" variant="secondary" data-testid="tiktok-shop-order-cancel">
            {t("tiktokShop.order.cancel.action")}
          </Button>
        </Drawer.Trigger>
        <Drawer.Content aria-describedby={undefined}>
          <Drawer.Header>
            <Drawer.Title>{t("tiktokShop.order.cancel.title")}</Drawer.Title>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t("tiktokShop.order.cancel.hint")}
            </Text>
          </Drawer.Header>
          {error ? (
            <LoadError
              title={t("tiktokShop.order.cancel.loadError")}
              error={error}
              onRetry={() => void refetch()}
              retrying={isFetching}
            />
          ) : options ? (
            <OrderCancelForm medusaOrderId={medusaOrderId} options={options} onDone={() => setOpen(false)} />
          ) : (
            <Skeleton className="m-6 h-8 rounded-md" aria-hidden />
          )}
        </Drawer.Content>
      </Drawer>
    </div>
  );
}
