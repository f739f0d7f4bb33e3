import { PlusMini } from "@medusajs/icons";
import { Button, Hint, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { ShopDto } from "../../../types";
import { useShippingProviders } from "../../hooks/use-shipping-providers";
import { withChosen } from "../../lib/option";
import { blankRow, type CarrierRow, type ShopFormProblems } from "../../lib/shop-form";
import { ErrorHint } from "../common/error-hint";
import { Field } from "../common/field";
import { OptionSelect } from "../common/option-select";
import { CarrierRowFields } from "./carrier-row-fields";
import type { FieldsProps } from "./fields-props";

interface CarrierFieldsProps extends FieldsProps {
  shop: ShopDto;
  problems: ShopFormProblems;
}

/** Which of TikTok's carriers a shipment is reported with. */
export function CarrierFields({ shop, form, onChange, problems }: CarrierFieldsProps) {
  const { t } = useTranslation();
  const { data, error, isPending, isFetching, refetch } = useShippingProviders(shop.id);
  const providers = data ?? [];
  const unknown = (value: string) => ({
    value,
    label: data ? t("tiktokShop.settings.carriers.unknown", { id: value }) : value,
  });

  const replace = (key: string, part: Partial<CarrierRow>) =>
    onChange({ carriers: form.carriers.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  const add = () => onChange({ carriers: [...form.carriers, blankRow(form.carriers)] });

  return (
    <>
      <Field
        id="default-provider"
        label={t("tiktokShop.settings.defaultCarrier.label")}
        hint={t("tiktokShop.settings.defaultCarrier.hint")}
      >
        <OptionSelect
          id="default-provider"
          label={t("tiktokShop.settings.defaultCarrier.label")}
          options={withChosen(providers, unknown(form.defaultProviderId))}
          value={form.defaultProviderId}
          onChange={(defaultProviderId) => onChange({ defaultProviderId })}
          none={t("tiktokShop.settings.defaultCarrier.none")}
          loading={isPending}
        />
      </Field>
      {error && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <div className="min-w-0 flex-1 basis-48">
            <Hint variant="error">{t("tiktokShop.settings.carriers.loadError")}</Hint>
            <ErrorHint error={error} />
          </div>
          <Button size="small" variant="secondary" type="button" onClick={() => void refetch()} isLoading={isFetching}>
            {t("tiktokShop.common.tryAgain")}
          </Button>
        </div>
      )}
      <fieldset className="flex flex-col gap-y-3">
        <legend className="mb-2">
          <Text size="small" leading="compact" weight="plus">
            {t("tiktokShop.settings.carriers.label")}
          </Text>
          <Hint>{t("tiktokShop.settings.carriers.hint")}</Hint>
        </legend>
        {form.carriers.map((row) => (
          <CarrierRowFields
            key={row.key}
            row={row}
            problem={problems[row.key]}
            options={withChosen(providers, unknown(row.providerId))}
            loading={isPending}
            onChange={(part) => replace(row.key, part)}
            onRemove={() => onChange({ carriers: form.carriers.filter(({ key }) => key !== row.key) })}
          />
        ))}
        <Button size="small" variant="secondary" type="button" className="w-fit" onClick={add}>
          <PlusMini />
          {t("tiktokShop.settings.carriers.add")}
        </Button>
      </fieldset>
    </>
  );
}
