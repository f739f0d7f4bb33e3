import { ExclamationCircle } from "@medusajs/icons";
import { Button, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { errorMessage } from "../../lib/error-message";

interface LoadErrorProps {
  title: string;
  error: unknown;
  onRetry: () => void;
  retrying: boolean;
}

/** In place of what could not be loaded: why, and a way to try again. */
export function LoadError({ title, error, onRetry, retrying }: LoadErrorProps) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-8 text-center">
      <ExclamationCircle className="text-ui-fg-subtle" />
      <div className="flex flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        <Text size="small" className="text-ui-fg-muted text-pretty break-words">
          {errorMessage(error) ?? t("tiktokShop.common.noReason")}
        </Text>
      </div>
      <Button size="small" variant="secondary" onClick={onRetry} isLoading={retrying}>
        {t("tiktokShop.common.tryAgain")}
      </Button>
    </div>
  );
}
