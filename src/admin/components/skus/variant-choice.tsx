import { Button, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useVariants } from "../../hooks/use-variants";
import { ErrorHint } from "../common/error-hint";

interface VariantChoiceProps {
  /** What is looked for; nothing is found by nothing. */
  q: string;
  /** The variant that stands for the SKU now. */
  chosen: string | null;
  onChoose: (variantId: string) => void;
  disabled: boolean;
}

/** This store's variants that a text finds, one of them to be chosen. */
export function VariantChoice({ q, chosen, onChoose, disabled }: VariantChoiceProps) {
  const { t } = useTranslation();
  const { data, error } = useVariants(q);
  if (error) return <ErrorHint error={error} />;
  if (q !== "" && data?.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-muted">
        {t("tiktokShop.skus.noVariant")}
      </Text>
    );
  }
  return (
    <ul className="flex flex-col divide-y">
      {q !== "" &&
        data?.map(({ id, title, sku, product }) => (
          <li key={id} className="flex items-center justify-between gap-x-4 py-3">
            <div className="flex min-w-0 flex-col">
              <span className="txt-compact-small text-ui-fg-base [overflow-wrap:anywhere]">
                {[product?.title, title].filter(Boolean).join(" · ")}
              </span>
              <span className="txt-compact-xsmall text-ui-fg-muted [overflow-wrap:anywhere]">{sku ?? id}</span>
            </div>
            <Button
              size="small"
              variant="secondary"
              disabled={disabled || id === chosen}
              onClick={() => onChoose(id)}
              aria-label={t("tiktokShop.skus.matchWith", { name: sku ?? title ?? id })}
            >
              {t(`tiktokShop.skus.${id === chosen ? "isMatched" : "matchAction"}`)}
            </Button>
          </li>
        ))}
    </ul>
  );
}
