import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { MATCH_RULES, type MatchRule, withRule } from "../../lib/match-rules";
import { OptionSelect } from "../common/option-select";

interface MatchRulesFieldProps {
  rules: readonly MatchRule[];
  onChange: (rules: MatchRule[]) => void;
}

/** By what listings are tied to variants: what is tried first, and what next. */
export function MatchRulesField({ rules, onChange }: MatchRulesFieldProps) {
  const { t } = useTranslation();
  const options = MATCH_RULES.map((value) => ({ value, label: t(`tiktokShop.intake.matchBy.rules.${value}`) }));
  const places = Math.min(rules.length + 1, MATCH_RULES.length);
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" leading="compact" weight="plus">
        {t("tiktokShop.intake.matchBy.label")}
      </Text>
      {Array.from({ length: places }, (_, place) => (
        <OptionSelect
          key={place}
          id={`match-rule-${place}`}
          label={t("tiktokShop.intake.matchBy.place", { number: place + 1 })}
          options={options}
          value={rules[place] ?? ""}
          none={t("tiktokShop.intake.matchBy.none")}
          onChange={(chosen) => onChange(withRule(rules, place, chosen))}
        />
      ))}
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("tiktokShop.intake.matchBy.hint")}
      </Text>
    </div>
  );
}
