import { Button } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

interface PageTurnerProps {
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** The way to the pages before and behind; nothing where there is one page only. */
export function PageTurner({ onPrevious, onNext }: PageTurnerProps) {
  const { t } = useTranslation();
  if (!onPrevious && !onNext) return null;
  return (
    <nav className="flex justify-end gap-x-2 px-6 py-4">
      <Button size="small" variant="transparent" disabled={!onPrevious} onClick={onPrevious}>
        {t("tiktokShop.common.previous")}
      </Button>
      <Button size="small" variant="transparent" disabled={!onNext} onClick={onNext}>
        {t("tiktokShop.common.next")}
      </Button>
    </nav>
  );
}
