import { XMarkMini } from "@medusajs/icons";
import { Alert, IconButton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { ConsentOutcome } from "../../lib/consent-outcome";

interface ConsentBannerProps {
  outcome: ConsentOutcome;
  onDismiss: () => void;
}

/** What came of the consent that the merchant has just returned from. */
export function ConsentBanner({ outcome, onDismiss }: ConsentBannerProps) {
  const { t } = useTranslation();
  const failed = "error" in outcome;
  return (
    <Alert variant={failed ? "error" : "success"} role={failed ? "alert" : "status"} className="bg-ui-bg-base">
      <div className="flex items-start justify-between gap-x-2">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Text size="small" leading="compact" weight="plus">
            {failed ? t("tiktokShop.consent.failed") : t("tiktokShop.consent.connected", { count: outcome.connected })}
          </Text>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {failed ? t(`tiktokShop.consent.errors.${outcome.error}`) : t("tiktokShop.consent.connectedNext")}
          </Text>
        </div>
        <IconButton
          size="2xsmall"
          variant="transparent"
          className="shrink-0"
          onClick={onDismiss}
          aria-label={t("tiktokShop.common.dismiss")}
        >
          <XMarkMini className="text-ui-fg-muted" />
        </IconButton>
      </div>
    </Alert>
  );
}
