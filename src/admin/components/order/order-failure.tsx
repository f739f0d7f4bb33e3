import { Button, Text, toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { OrderPanelDto } from "../../../types";
import { useRetryOrder } from "../../hooks/use-retry-order";
import { errorMessage } from "../../lib/error-message";
import { canRetry, failureOf, retryOutcomeOf } from "../../lib/retry-outcome";
import { FailureNote } from "../common/failure-note";

interface OrderFailureProps {
  medusaOrderId: string;
  tiktokOrder: OrderPanelDto;
}

/** What failed last about the order, and a button to try it again; nothing while all is well. */
export function OrderFailure({ medusaOrderId, tiktokOrder }: OrderFailureProps) {
  const { t } = useTranslation();
  const { mutate, isPending } = useRetryOrder(medusaOrderId);
  if (!canRetry(tiktokOrder)) return null;
  const failure = failureOf(tiktokOrder);

  const retry = () =>
    mutate(undefined, {
      onSuccess: (answer) => {
        const outcome = retryOutcomeOf(answer.tiktok_order);
        if (outcome.state === "done") toast.success(t("tiktokShop.order.retry.done"));
        else if (outcome.state === "pending") toast.info(t("tiktokShop.order.retry.pending"));
        else toast.error(t("tiktokShop.order.retry.failed"), { description: outcome.message });
      },
      onError: (error) =>
        toast.error(t("tiktokShop.order.retry.failed"), {
          description: errorMessage(error) ?? t("tiktokShop.common.noReason"),
        }),
    });

  const button = (
    <Button size="small" variant="secondary" className="w-fit" onClick={retry} isLoading={isPending}>
      {t("tiktokShop.order.retry.action")}
    </Button>
  );
  return (
    <div className="px-6 py-4">
      {failure ? (
        <FailureNote failure={failure} action={button} />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Text size="small">{t("tiktokShop.order.retry.shipmentFailed")}</Text>
          {button}
        </div>
      )}
    </div>
  );
}
