import { useTranslation } from "react-i18next";
import { ChoiceField } from "./choice-field";
import type { FieldsProps } from "./fields-props";
import { MatchRulesField } from "./match-rules-field";

const unmatchedSkus = ["plain_line", "hold", "draft_product"] as const;

/** What happens to an order whose SKUs this store does not know, and how it gets to know them. */
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
    </>
  );
}
