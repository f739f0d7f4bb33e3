import { Input } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { DayPeriod } from "../../lib/day-period";
import { Field } from "./field";

interface DayFieldsProps {
  /** Distinguishes the fields of several forms. */
  id: string;
  period: DayPeriod;
  onChange: (period: DayPeriod) => void;
  /** The period cannot be meant. */
  wrong: boolean;
}

/** The first and the last day of a period. */
export function DayFields({ id, period, onChange, wrong }: DayFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {(["from", "to"] as const).map((end) => (
        <Field
          key={end}
          id={`${id}-${end}`}
          label={t(`tiktokShop.backfill.${end}`)}
          error={wrong && end === "to" ? t("tiktokShop.backfill.noPeriod") : undefined}
        >
          <Input
            id={`${id}-${end}`}
            type="date"
            size="small"
            value={period[end]}
            onChange={(event) => onChange({ ...period, [end]: event.target.value })}
            aria-invalid={wrong || undefined}
          />
        </Field>
      ))}
    </div>
  );
}
