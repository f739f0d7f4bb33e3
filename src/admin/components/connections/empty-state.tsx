import { BuildingStorefront } from "@medusajs/icons";
import { Button, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

const steps = ["consent", "setup", "orders"] as const;

/** Before the first shop is connected: what connecting one does. */
export function EmptyState({ onConnect }: { onConnect: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col items-center gap-y-6 px-6 py-10">
      <div className="flex flex-col items-center gap-y-1 text-center">
        <BuildingStorefront className="text-ui-fg-subtle mb-2" />
        <Text size="small" leading="compact" weight="plus">
          {t("tiktokShop.empty.title")}
        </Text>
        <Text size="small" className="text-ui-fg-muted text-pretty">
          {t("tiktokShop.empty.subtitle")}
        </Text>
      </div>
      <ol className="flex max-w-lg flex-col gap-y-3">
        {steps.map((step, index) => (
          <li key={step} className="flex items-start gap-x-3">
            <span
              aria-hidden
              className="bg-ui-bg-component text-ui-fg-subtle txt-compact-xsmall-plus flex size-6 shrink-0 items-center justify-center rounded-full border"
            >
              {index + 1}
            </span>
            <Text size="small" className="text-ui-fg-subtle text-pretty pt-0.5">
              {t(`tiktokShop.empty.steps.${step}`)}
            </Text>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={onConnect}>
        {t("tiktokShop.connections.connect")}
      </Button>
    </div>
  );
}
