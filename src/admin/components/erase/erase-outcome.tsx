import { Button, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { ErasedDto } from "../../../types";

interface EraseOutcomeProps {
  erased: ErasedDto;
  onAgain: () => void;
  onClose: () => void;
}

const figures = ["orders", "medusa_orders", "addresses", "bodies"] as const;

/** What an erasure did. */
export function EraseOutcome({ erased, onAgain, onClose }: EraseOutcomeProps) {
  const { t } = useTranslation();
  const found = erased.orders > 0;
  return (
    <div className="flex flex-col gap-y-6" role="status">
      <Text size="small" weight="plus">
        {found ? t("tiktokShop.erase.done") : t("tiktokShop.erase.nothing")}
      </Text>
      {found && (
        <dl className="txt-compact-small grid grid-cols-[1fr_auto] gap-x-4 gap-y-2">
          {figures.map((figure) => (
            <div key={figure} className="contents">
              <dt className="text-ui-fg-subtle">{t(`tiktokShop.erase.outcome.${figure}`)}</dt>
              <dd className="text-right tabular-nums">{erased[figure]}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="flex items-center justify-end gap-x-2">
        <Button size="small" variant="secondary" onClick={onAgain}>
          {t("tiktokShop.erase.again")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("tiktokShop.common.close")}
        </Button>
      </div>
    </div>
  );
}
