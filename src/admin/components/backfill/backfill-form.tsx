import { Button } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackfillAction } from "../../hooks/use-backfills";
import { lastDays, periodOf } from "../../lib/day-period";
import { DayFields } from "../common/day-fields";
import { ErrorHint } from "../common/error-hint";

interface BackfillFormProps {
  shopId: string;
  onDone: () => void;
}

const DAYS = 30;

/** Which orders are to be imported: those that buyers placed in a period. */
export function BackfillForm({ shopId, onDone }: BackfillFormProps) {
  const { t } = useTranslation();
  const [days, setDays] = useState(() => lastDays(DAYS, Date.now()));
  const [submitted, setSubmitted] = useState(false);
  const { mutate, isPending, error } = useBackfillAction(shopId);
  const period = periodOf(days, Date.now());
  const begin = (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (period) mutate(period, { onSuccess: onDone });
  };
  return (
    <form onSubmit={begin} noValidate className="flex flex-col gap-y-3">
      <DayFields id={`backfill-${shopId}`} period={days} onChange={setDays} wrong={submitted && !period} />
      <ErrorHint error={error} />
      <div className="flex items-center gap-x-2">
        <Button size="small" variant="secondary" type="button" onClick={onDone}>
          {t("tiktokShop.common.cancel")}
        </Button>
        <Button size="small" type="submit" isLoading={isPending}>
          {t("tiktokShop.backfill.begin")}
        </Button>
      </div>
    </form>
  );
}
