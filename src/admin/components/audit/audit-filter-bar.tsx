import { useTranslation } from "react-i18next";
import { useShopNames } from "../../hooks/use-shop-names";
import { type AuditFilters, auditKinds, auditOutcomes } from "../../lib/audit-filters";
import { withChosen } from "../../lib/option";
import { OptionSelect } from "../common/option-select";
import { SearchField } from "../common/search-field";

interface AuditFilterBarProps {
  filters: AuditFilters;
  onChange: (part: Partial<AuditFilters>) => void;
}

/** What the log is narrowed down by; all of it has to hold. */
export function AuditFilterBar({ filters, onChange }: AuditFilterBarProps) {
  const { t } = useTranslation();
  const shops = useShopNames();
  const { shopId, kind, outcome, what } = filters;
  return (
    <div className="grid grid-cols-1 gap-2 px-6 py-4 sm:grid-cols-2 xl:grid-cols-4">
      <SearchField
        label={t("tiktokShop.audit.filters.what")}
        value={what}
        onChange={(text) => onChange({ what: text })}
      />
      <OptionSelect
        id="audit-shop"
        label={t("tiktokShop.audit.filters.shop")}
        options={withChosen(shops.data ?? [], { value: shopId, label: shopId })}
        value={shopId}
        onChange={(value) => onChange({ shopId: value })}
        none={t("tiktokShop.audit.filters.anyShop")}
      />
      <OptionSelect
        id="audit-kind"
        label={t("tiktokShop.audit.filters.kind")}
        options={auditKinds.map((value) => ({ value, label: t(`tiktokShop.audit.kind.${value}`) }))}
        value={kind}
        onChange={(value) => onChange({ kind: auditKinds.find((known) => known === value) ?? "" })}
        none={t("tiktokShop.audit.filters.anyKind")}
      />
      <OptionSelect
        id="audit-outcome"
        label={t("tiktokShop.audit.filters.outcome")}
        options={auditOutcomes.map((value) => ({ value, label: t(`tiktokShop.audit.outcome.${value}`) }))}
        value={outcome}
        onChange={(value) => onChange({ outcome: auditOutcomes.find((known) => known === value) ?? "" })}
        none={t("tiktokShop.audit.filters.anyOutcome")}
      />
    </div>
  );
}
