import { useTranslation } from "react-i18next";
import { useShopNames } from "../../hooks/use-shop-names";
import type { SkuFilters } from "../../lib/sku-filters";
import { OptionSelect } from "../common/option-select";
import { SearchField } from "../common/search-field";

interface SkuFilterBarProps {
  /** The shop whose SKUs are shown. */
  shopId: string;
  filters: SkuFilters;
  onChange: (part: Partial<SkuFilters>) => void;
}

/** Which SKUs of which shop. */
export function SkuFilterBar({ shopId, filters, onChange }: SkuFilterBarProps) {
  const { t } = useTranslation();
  const shops = useShopNames();
  return (
    <div className="grid grid-cols-1 gap-2 px-6 py-4 sm:grid-cols-3">
      <SearchField
        label={t("tiktokShop.skus.filters.q")}
        value={filters.q}
        onChange={(text) => onChange({ q: text })}
      />
      <OptionSelect
        id="skus-shop"
        label={t("tiktokShop.skus.filters.shop")}
        options={shops.data ?? []}
        value={shopId}
        onChange={(value) => onChange({ shopId: value })}
      />
      <OptionSelect
        id="skus-all"
        label={t("tiktokShop.skus.filters.which")}
        options={[{ value: "all", label: t("tiktokShop.skus.filters.all") }]}
        value={filters.all ? "all" : ""}
        onChange={(value) => onChange({ all: value === "all" })}
        none={t("tiktokShop.skus.filters.unmatched")}
      />
    </div>
  );
}
