import { useTranslation } from "react-i18next";
import { ChoiceField } from "./choice-field";
import type { FieldsProps } from "./fields-props";
import { MatchRulesField } from "./match-rules-field";
import { SwitchField } from "./switch-field";

const unmatchedSkus = ["plain_line", "hold", "draft_product"] as const;

const oversold = ["import", "hold"] as const;
const customers = ["none", "guest", "one_per_buyer"] as const;

/** What happens to orders of SKUs that this store does not know or does not have, and who their customers are. */
export function IntakeFields({ form, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        id="unmatched-skus"
        label={t("tiktokShop.intake.unmatchedSkus.label")}
        choices={unmatchedSkus.map((value) => ({
          value,
          label: t(`tiktokShop.intake.unmatchedSkus.${value}.label`),
          description: t(`tiktokShop.intake.unmatchedSkus.${value}.description`),
        }))}
        value={form.unmatchedSkus}
        onChange={(chosen) => onChange({ unmatchedSkus: chosen })}
      />
      <MatchRulesField rules={form.skuMatchBy} onChange={(skuMatchBy) => onChange({ skuMatchBy })} />
      <ChoiceField
        id="oversold"
        label={t("tiktokShop.intake.oversold.label")}
        choices={oversold.map((value) => ({
          value,
          label: t(`tiktokShop.intake.oversold.${value}.label`),
          description: t(`tiktokShop.intake.oversold.${value}.description`),
        }))}
        value={form.oversold}
        onChange={(chosen) => onChange({ oversold: chosen })}
      />
      <SwitchField
        id="reserve-early"
        label={t("tiktokShop.intake.reserveEarly.label")}
        hint={t("tiktokShop.intake.reserveEarly.description")}
        checked={form.reserveEarly}
        onChange={(reserveEarly) => onChange({ reserveEarly })}
      />
      <ChoiceField
        id="customers"
        label={t("tiktokShop.intake.customers.label")}
        choices={customers.map((value) => ({
          value,
          label: t(`tiktokShop.intake.customers.${value}.label`),
          description: t(`tiktokShop.intake.customers.${value}.description`),
        }))}
        value={form.customers}
        onChange={(chosen) => onChange({ customers: chosen })}
      />
    </>
  );
}
