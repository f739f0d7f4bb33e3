import { Button, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

/** In place of entries. @param onClear given when filters are why there are none */
export function AuditEmpty({ onClear }: { onClear: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col items-center gap-y-3 px-6 py-10 text-center">
      <Text size="small" className="text-ui-fg-muted">
        {onClear ? t("tiktokShop.audit.noMatch") : t("tiktokShop.audit.empty")}
      </Text>
      {onClear && (
        <Button size="small" variant="secondary" onClick={onClear}>
          {t("tiktokShop.audit.clear")}
        </Button>
      )}
    </div>
  );
}
