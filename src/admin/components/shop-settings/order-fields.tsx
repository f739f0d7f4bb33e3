import { RadioGroup, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { FieldsProps } from "./fields-props";
import { SwitchField } from "./switch-field";

const moments = ["wait", "import"] as const;
const discounts = ["lowers_order", "is_revenue"] as const;

/** When an order comes in, what its total is, and whether this store's own subscribers hear of it. */
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
          {moments.map((choice) => (
            <RadioGroup.ChoiceBox
              key={choice}
              value={choice}
              label={t(`tiktokShop.settings.onHold.${choice}.label`)}
              description={t(`tiktokShop.settings.onHold.${choice}.description`)}
            />
          ))}
        </RadioGroup>
      </div>
      <div className="flex flex-col gap-y-2">
        <Text size="small" leading="compact" weight="plus" id="platform-discount-label">
          {t("tiktokShop.settings.platformDiscount.label")}
        </Text>
        <RadioGroup
          aria-labelledby="platform-discount-label"
          value={form.platformDiscount}
          onValueChange={(value) =>
            onChange({ platformDiscount: value === "is_revenue" ? "is_revenue" : "lowers_order" })
          }
          className="flex flex-col gap-y-2"
        >
          {discounts.map((choice) => (
            <RadioGroup.ChoiceBox
              key={choice}
              value={choice}
              label={t(`tiktokShop.settings.platformDiscount.${choice}.label`)}
              description={t(`tiktokShop.settings.platformDiscount.${choice}.description`)}
            />
          ))}
        </RadioGroup>
      </div>
      <SwitchField
        id="fbt-reserves-stock"
        label={t("tiktokShop.settings.fbtReservesStock.label")}
        hint={t("tiktokShop.settings.fbtReservesStock.description")}
        checked={form.fbtReservesStock}
        onChange={(fbtReservesStock) => onChange({ fbtReservesStock })}
      />
      <SwitchField
        id="restock-returns"
        label={t("tiktokShop.settings.restockReturns.label")}
        hint={t("tiktokShop.settings.restockReturns.description")}
        checked={form.restockReturns}
        onChange={(restockReturns) => onChange({ restockReturns })}
      />
      <SwitchField
        id="emit-order-placed"
        label={t("tiktokShop.settings.orderPlaced.label")}
        hint={t("tiktokShop.settings.orderPlaced.description")}
        checked={form.emitOrderPlaced}
        onChange={(emitOrderPlaced) => onChange({ emitOrderPlaced })}
      />
    </>
  );
}
