import { Button, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

interface ListEmptyProps {
  /** What it means that there is nothing. */
  text: string;
  /** Given when filters are why there is nothing. */
  onClear: (() => void) | undefined;
}

/** In place of a list's rows. */
export function ListEmpty({ text, onClear }: ListEmptyProps) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col items-center gap-y-3 px-6 py-10 text-center">
      <Text size="small" className="text-ui-fg-muted text-pretty">
        {onClear ? t("tiktokShop.common.noMatch") : text}
      </Text>
      {onClear && (
        <Button size="small" variant="secondary" onClick={onClear}>
          {t("tiktokShop.common.clearFilters")}
        </Button>
      )}
    </div>
  );
}
