import { useTranslation } from "react-i18next";
import { useShopNames } from "../../hooks/use-shop-names";
import { type BoxFilters, boxStates, boxTopics } from "../../lib/box-filters";
import { withChosen } from "../../lib/option";
import { DayField } from "../common/day-field";
import { OptionSelect } from "../common/option-select";
import { SearchField } from "../common/search-field";

interface BoxFilterBarProps {
  filters: BoxFilters;
  onChange: (part: Partial<BoxFilters>) => void;
}

/** What the messages are narrowed down by; all of it has to hold. */
export function BoxFilterBar({ filters, onChange }: BoxFilterBarProps) {
  const { t } = useTranslation();
  const shops = useShopNames();
  const { box, state, topic, shopId, q, from, to } = filters;
  const states = boxStates.filter((value) => box === "inbox" || value !== "stale");
  return (
    <div className="grid grid-cols-1 gap-2 px-6 py-4 sm:grid-cols-2 xl:grid-cols-4">
      <SearchField label={t(`tiktokShop.boxes.filters.${box}Q`)} value={q} onChange={(text) => onChange({ q: text })} />
      <OptionSelect
        id="boxes-state"
        label={t("tiktokShop.boxes.filters.state")}
        options={states.map((value) => ({ value, label: t(`tiktokShop.boxes.state.${value}`) }))}
        value={state}
        onChange={(value) => onChange({ state: boxStates.find((known) => known === value) ?? "" })}
        none={t("tiktokShop.boxes.filters.anyState")}
      />
      <OptionSelect
        id="boxes-shop"
        label={t("tiktokShop.boxes.filters.shop")}
        options={withChosen(shops.data ?? [], { value: shopId, label: shopId })}
        value={shopId}
        onChange={(value) => onChange({ shopId: value })}
        none={t("tiktokShop.boxes.filters.anyShop")}
      />
      {box === "inbox" && (
        <>
          <OptionSelect
            id="boxes-topic"
            label={t("tiktokShop.boxes.filters.topic")}
            options={withChosen(
              boxTopics.map((value) => ({ value, label: t(`tiktokShop.boxes.topics.${value}`) })),
              { value: topic, label: t("tiktokShop.boxes.topicNumber", { number: topic }) },
            )}
            value={topic}
            onChange={(value) => onChange({ topic: value })}
            none={t("tiktokShop.boxes.filters.anyTopic")}
          />
          <DayField
            label={t("tiktokShop.boxes.filters.from")}
            value={from}
            onChange={(day) => onChange({ from: day })}
          />
          <DayField label={t("tiktokShop.boxes.filters.to")} value={to} onChange={(day) => onChange({ to: day })} />
        </>
      )}
    </div>
  );
}
