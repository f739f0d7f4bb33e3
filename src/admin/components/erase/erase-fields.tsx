import { Input, RadioGroup, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { DisconnectedShopDto } from "../../../types";
import type { EraseBy, EraseForm } from "../../lib/erase-form";
import { counted } from "../../lib/counted";
import { Field } from "../common/field";
import { OptionSelect } from "../common/option-select";

interface EraseFieldsProps {
  form: EraseForm;
  onChange: (form: EraseForm) => void;
  /** Those whose buyers can be erased all at once. */
  shops: readonly DisconnectedShopDto[];
  /** The value cannot be what it is said to be. */
  wrong: boolean;
}

const ways: readonly EraseBy[] = ["order", "email", "shop"];

/** By what the buyer is found. */
export function EraseFields({ form: { by, value }, onChange, shops, wrong }: EraseFieldsProps) {
  const { t } = useTranslation();
  const shopOptions = shops.map(({ id, name, region, orders }) => ({
    value: id,
    label: t("tiktokShop.erase.shop.option", { name, region, ...counted(orders) }),
  }));
  const offered = shops.length > 0 ? ways : ways.filter((way) => way !== "shop");
  return (
    <>
      <div className="flex flex-col gap-y-2">
        <Text size="small" leading="compact" weight="plus" id="erase-by-label">
          {t("tiktokShop.erase.by.label")}
        </Text>
        <RadioGroup
          aria-labelledby="erase-by-label"
          value={by}
          onValueChange={(way) => onChange({ by: ways.find((each) => each === way) ?? "order", value: "" })}
          className="flex flex-wrap gap-x-6 gap-y-2"
        >
          {offered.map((way) => (
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
        {by === "shop" ? (
          <OptionSelect
            id="erase-value"
            label={t("tiktokShop.erase.shop.label")}
            options={shopOptions}
            value={value}
            onChange={(shop) => onChange({ by, value: shop })}
          />
        ) : (
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
        )}
      </Field>
    </>
  );
}
