import { useTranslation } from "react-i18next";
import { useShopNames } from "../../hooks/use-shop-names";
import { withChosen } from "../../lib/option";
import { importStates, type OrderListFilters, orderStages } from "../../lib/order-list-filters";
import { OptionSelect } from "../common/option-select";
import { SearchField } from "../common/search-field";

interface OrderFilterBarProps {
  filters: OrderListFilters;
  onChange: (part: Partial<OrderListFilters>) => void;
}

/** What the list of orders is narrowed down by; all of it has to hold. */
export function OrderFilterBar({ filters, onChange }: OrderFilterBarProps) {
  const { t } = useTranslation();
  const shops = useShopNames();
  const { shopId, state, stage, q } = filters;
  return (
    <div className="grid grid-cols-1 gap-2 px-6 py-4 sm:grid-cols-2 xl:grid-cols-[3fr_2fr_2fr_2fr]">
      <SearchField label={t("tiktokShop.orders.filters.q")} value={q} onChange={(text) => onChange({ q: text })} />
      <OptionSelect
        id="orders-shop"
        label={t("tiktokShop.orders.filters.shop")}
        options={withChosen(shops.data ?? [], { value: shopId, label: shopId })}
        value={shopId}
        onChange={(value) => onChange({ shopId: value })}
        none={t("tiktokShop.orders.filters.anyShop")}
      />
      <OptionSelect
        id="orders-stage"
        label={t("tiktokShop.orders.filters.stage")}
        options={orderStages.map((value) => ({ value, label: t(`tiktokShop.orders.stage.${value}`) }))}
        value={stage}
        onChange={(value) => onChange({ stage: orderStages.find((known) => known === value) ?? "" })}
        none={t("tiktokShop.orders.filters.anyStage")}
      />
      <OptionSelect
        id="orders-state"
        label={t("tiktokShop.orders.filters.state")}
        options={importStates.map((value) => ({ value, label: t(`tiktokShop.order.importState.${value}`) }))}
        value={state}
        onChange={(value) => onChange({ state: importStates.find((known) => known === value) ?? "" })}
        none={t("tiktokShop.orders.filters.anyState")}
      />
    </div>
  );
}
