import { useTranslation } from "react-i18next";
import type { ShopDto } from "../../../types";
import { useSalesChannels } from "../../hooks/use-sales-channels";
import { useStockLocations } from "../../hooks/use-stock-locations";
import { withChosen } from "../../lib/option";
import { withMainLocation } from "../../lib/shop-form";
import { ErrorHint } from "../common/error-hint";
import { Field } from "../common/field";
import { OptionSelect } from "../common/option-select";
import type { FieldsProps } from "./fields-props";
import { FurtherLocationsField } from "./further-locations-field";

interface PlaceFieldsProps extends FieldsProps {
  shop: ShopDto;
}

/** The sales channel of a shop's orders, and the stock locations that they are served from. */
export function PlaceFields({ shop, form, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation();
  const channels = useSalesChannels();
  const locations = useStockLocations();
  const channel = { value: shop.sales_channel.id, label: shop.sales_channel.name };
  const location = { value: shop.stock_location.id, label: shop.stock_location.name };

  return (
    <>
      <Field
        id="sales-channel"
        label={t("tiktokShop.shop.salesChannel")}
        hint={t("tiktokShop.settings.salesChannelHint")}
      >
        <OptionSelect
          id="sales-channel"
          label={t("tiktokShop.shop.salesChannel")}
          options={withChosen(channels.data ?? [], channel)}
          value={form.salesChannelId}
          onChange={(salesChannelId) => onChange({ salesChannelId })}
          loading={channels.isPending}
        />
        <ErrorHint error={channels.error} />
      </Field>
      <Field
        id="stock-location"
        label={t("tiktokShop.shop.stockLocation")}
        hint={t("tiktokShop.settings.stockLocationHint")}
      >
        <OptionSelect
          id="stock-location"
          label={t("tiktokShop.shop.stockLocation")}
          options={withChosen(locations.data ?? [], location)}
          value={form.stockLocationId}
          onChange={(stockLocationId) => onChange(withMainLocation(form, stockLocationId))}
          loading={locations.isPending}
        />
        <ErrorHint error={locations.error} />
      </Field>
      <FurtherLocationsField
        locations={locations.data ?? []}
        ofShop={shop.further_stock_locations.map(({ id, name }) => ({ value: id, label: name }))}
        mainId={form.stockLocationId}
        chosenIds={form.furtherLocationIds}
        onChange={(furtherLocationIds) => onChange({ furtherLocationIds })}
        loading={locations.isPending}
      />
    </>
  );
}
