import { Button, Drawer, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CancelOptionsDto } from "../../../types";
import { useCancelOrder } from "../../hooks/use-cancel-order";
import { reasonText } from "../../lib/cancel-reason";
import { errorMessage } from "../../lib/error-message";
import { Field } from "../common/field";
import { OptionSelect } from "../common/option-select";
import { CancelLines } from "./cancel-lines";

interface OrderCancelFormProps {
  medusaOrderId: string;
  options: CancelOptionsDto;
  onDone: () => void;
}

const TOASTS = { pending: toast.info, failed: toast.error };

/** Asks why, and what of the order where its market lets single units go. */
export function OrderCancelForm({ medusaOrderId, options: { reasons, lines }, onDone }: OrderCancelFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [chosen, setChosen] = useState(() => lines.map(({ id }) => id));
  const { mutate, isPending } = useCancelOrder(medusaOrderId);
  const isWhole = chosen.length === lines.length;

  const cancel = () =>
    mutate(
      { reason, ...(!isWhole && { line_item_ids: chosen }) },
      {
        onSuccess: ({ state, message }) => {
          if (state === "done") toast.success(t(`tiktokShop.order.cancel.${isWhole ? "done" : "doneLines"}`));
          else TOASTS[state](t(`tiktokShop.order.cancel.${state}`), { description: message });
          if (state !== "failed") onDone();
        },
        onError: (error) =>
          toast.error(t("tiktokShop.order.cancel.failed"), {
            description: errorMessage(error) ?? t("tiktokShop.common.noReason"),
          }),
      },
    );

  return (
    <>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        <Field id="tiktok-cancel-reason" label={t("tiktokShop.order.cancel.reason")}>
          <OptionSelect
            id="tiktok-cancel-reason"
            label={t("tiktokShop.order.cancel.reason")}
            placeholder={t("tiktokShop.order.cancel.chooseReason")}
            options={reasons.map(({ key, label }) => ({
              value: key,
              label: t(`tiktokShop.order.cancel.reasons.${reasonText(key)}`, { defaultValue: label }),
            }))}
            value={reason}
            onChange={setReason}
            disabled={isPending}
          />
        </Field>
        {lines.length > 1 && <CancelLines lines={lines} chosen={chosen} onChange={setChosen} disabled={isPending} />}
      </Drawer.Body>
      <Drawer.Footer className="flex-wrap">
        <Drawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("tiktokShop.order.cancel.back")}
          </Button>
        </Drawer.Close>
        <Button
          size="small"
          variant="danger"
          onClick={cancel}
          isLoading={isPending}
          disabled={reason === "" || (lines.length > 0 && chosen.length === 0)}
        >
          {t("tiktokShop.order.cancel.confirm")}
        </Button>
      </Drawer.Footer>
    </>
  );
}
