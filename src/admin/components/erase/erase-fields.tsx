import { Input, RadioGroup, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { EraseForm } from "../../lib/erase-form";
import { Field } from "../common/field";

interface EraseFieldsProps {
  form: EraseForm;
  onChange: (form: EraseForm) => void;
  /** The value cannot be what it is said to be. */
  wrong: boolean;
}

const ways = ["order", "email"] as const;

/** By what the buyer is found. */
export function EraseFields({ form: { by, value }, onChange, wrong }: EraseFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="flex flex-col gap-y-2">
        <Text size="small" leading="compact" weight="plus" id="erase-by-label">
          {t("tiktokShop.erase.by.label")}
        </Text>
        <RadioGroup
          aria-labelledby="erase-by-label"
          value={by}
          onValueChange={(way) => onChange({ by: way === "email" ? "email" : "order", value: "" })}
          className="flex flex-wrap gap-x-6 gap-y-2"
        >
          {ways.map((way) => (
            <label key={way} htmlFor={`erase-by-${way}`} className="txt-compact-small flex items-center gap-x-2">
              <RadioGroup.Item id={`erase-by-${way}`} value={way} />
              {t(`tiktokShop.erase.by.${way}`)}
            </label>
          ))}
        </RadioGroup>
      </div>
      <Field
        id="erase-value"
        label={t(`tiktokShop.erase.${by}.label`)}
        hint={t(`tiktokShop.erase.${by}.hint`)}
        error={wrong ? t(`tiktokShop.erase.problems.${by}`) : undefined}
      >
        <Input
          id="erase-value"
          type={by === "email" ? "email" : "text"}
          inputMode={by === "email" ? "email" : "numeric"}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange({ by, value: event.target.value })}
          aria-invalid={wrong || undefined}
          aria-describedby={`erase-value-hint erase-value-error`}
        />
      </Field>
    </>
  );
}
