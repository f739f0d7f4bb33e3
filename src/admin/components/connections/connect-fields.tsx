import { useTranslation } from "react-i18next";
import type { ConnectionsDto } from "../../../types";
import { useSalesChannels } from "../../hooks/use-sales-channels";
import { useStockLocations } from "../../hooks/use-stock-locations";
import { ErrorHint } from "../common/error-hint";
import { Field } from "../common/field";
import { OptionSelect } from "../common/option-select";

export interface ConnectChoice {
  appKey: string;
  /** Empty: created for each shop. */
  salesChannelId: string;
  /** Empty: the store's only one, or one created for each shop. */
  stockLocationId: string;
}

interface ConnectFieldsProps {
  apps: ConnectionsDto["apps"];
  choice: ConnectChoice;
  onChange: (choice: ConnectChoice) => void;
}

/** The app to consent to, asked only where there are several, and where the new shops' orders and stock belong. */
export function ConnectFields({ apps, choice, onChange }: ConnectFieldsProps) {
  const { t } = useTranslation();
  const channels = useSalesChannels();
  const locations = useStockLocations();
  const appOptions = apps.map((app) => ({
    value: app.key,
    label: t("tiktokShop.connect.appOption", { key: app.key, service: app.service_id }),
  }));

  return (
    <div className="flex flex-col gap-y-6">
      {apps.length > 1 && (
        <Field id="connect-app" label={t("tiktokShop.connect.app")} hint={t("tiktokShop.connect.appHint")}>
          <OptionSelect
            id="connect-app"
            label={t("tiktokShop.connect.app")}
            options={appOptions}
            value={choice.appKey}
            onChange={(appKey) => onChange({ ...choice, appKey })}
          />
        </Field>
      )}
      <Field id="connect-channel" label={t("tiktokShop.shop.salesChannel")} hint={t("tiktokShop.connect.channelHint")}>
        <OptionSelect
          id="connect-channel"
          label={t("tiktokShop.shop.salesChannel")}
          options={channels.data ?? []}
          value={choice.salesChannelId}
          onChange={(salesChannelId) => onChange({ ...choice, salesChannelId })}
          none={t("tiktokShop.connect.createForMe")}
          loading={channels.isPending}
        />
        <ErrorHint error={channels.error} />
      </Field>
      <Field
        id="connect-location"
        label={t("tiktokShop.shop.stockLocation")}
        hint={t("tiktokShop.connect.locationHint")}
      >
        <OptionSelect
          id="connect-location"
          label={t("tiktokShop.shop.stockLocation")}
          options={locations.data ?? []}
          value={choice.stockLocationId}
          onChange={(stockLocationId) => onChange({ ...choice, stockLocationId })}
          none={t("tiktokShop.connect.locationForMe")}
          loading={locations.isPending}
        />
        <ErrorHint error={locations.error} />
      </Field>
    </div>
  );
}
