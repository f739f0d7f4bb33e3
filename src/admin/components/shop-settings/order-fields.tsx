import { Label, RadioGroup, Switch, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { FieldsProps } from "./fields-props";

const choices = ["wait", "import"] as const;

/** When an order comes in, and whether this store's own subscribers hear of it. */
export function OrderFields({ form, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="flex flex-col gap-y-2">
        <Text size="small" leading="compact" weight="plus" id="on-hold-label">
          {t("tiktokShop.settings.onHold.label")}
        </Text>
        <RadioGroup
          aria-labelledby="on-hold-label"
          value={form.onHold}
          onValueChange={(value) => onChange({ onHold: value === "import" ? "import" : "wait" })}
          className="flex flex-col gap-y-2"
        >
          {choices.map((choice) => (
            <RadioGroup.ChoiceBox
              key={choice}
              value={choice}
              label={t(`tiktokShop.settings.onHold.${choice}.label`)}
              description={t(`tiktokShop.settings.onHold.${choice}.description`)}
            />
          ))}
        </RadioGroup>
      </div>
      <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
        <Switch
          id="emit-order-placed"
          aria-describedby="emit-order-placed-hint"
          className="mt-0.5 shrink-0 rtl:rotate-180"
          dir="ltr"
          checked={form.emitOrderPlaced}
          onCheckedChange={(emitOrderPlaced) => onChange({ emitOrderPlaced })}
        />
        <div className="flex flex-col gap-y-1">
          <Label htmlFor="emit-order-placed" size="small" weight="plus">
            {t("tiktokShop.settings.orderPlaced.label")}
          </Label>
          <Text size="small" className="text-ui-fg-subtle text-pretty" id="emit-order-placed-hint">
            {t("tiktokShop.settings.orderPlaced.description")}
          </Text>
        </div>
      </div>
    </>
  );
}
