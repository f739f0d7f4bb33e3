import { XMarkMini } from "@medusajs/icons";
import { IconButton, Input } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { Option } from "../../lib/option";
import type { CarrierProblem, CarrierRow } from "../../lib/shop-form";
import { ErrorHint } from "../common/error-hint";
import { OptionSelect } from "../common/option-select";

interface CarrierRowFieldsProps {
  row: CarrierRow;
  problem: CarrierProblem | undefined;
  options: readonly Option[];
  loading: boolean;
  onChange: (part: Partial<CarrierRow>) => void;
  onRemove: () => void;
}

/** One carrier: its name in this store, and what TikTok calls it. */
export function CarrierRowFields({ row, problem, options, loading, onChange, onRemove }: CarrierRowFieldsProps) {
  const { t } = useTranslation();
  const problemId = `carrier-${row.key}-error`;
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-2 rounded-lg p-2">
      <div className="flex items-start gap-x-2">
        <div className="grid min-w-0 flex-1 grid-cols-1 gap-2 sm:grid-cols-2">
          <Input
            size="small"
            value={row.name}
            onChange={(event) => onChange({ name: event.target.value })}
            placeholder={t("tiktokShop.settings.carriers.namePlaceholder")}
            aria-label={t("tiktokShop.settings.carriers.name")}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? problemId : undefined}
            autoComplete="off"
          />
          <OptionSelect
            id={`carrier-${row.key}`}
            label={t("tiktokShop.settings.carriers.provider")}
            options={options}
            value={row.providerId}
            onChange={(providerId) => onChange({ providerId })}
            placeholder={t("tiktokShop.settings.carriers.providerPlaceholder")}
            loading={loading}
          />
        </div>
        <IconButton
          size="small"
          variant="transparent"
          className="shrink-0"
          type="button"
          onClick={onRemove}
          aria-label={t("tiktokShop.settings.carriers.remove", { name: row.name })}
        >
          <XMarkMini className="text-ui-fg-muted" />
        </IconButton>
      </div>
      {problem && (
        <div id={problemId}>
          <ErrorHint>{t(`tiktokShop.settings.carriers.problems.${problem}`)}</ErrorHint>
        </div>
      )}
    </div>
  );
}
