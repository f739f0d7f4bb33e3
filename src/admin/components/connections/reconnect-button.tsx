import { Button, toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useStartConnection } from "../../hooks/use-start-connection";
import { errorMessage } from "../../lib/error-message";

interface ReconnectButtonProps {
  appKey: string;
  label: string;
  variant?: "primary" | "secondary";
}

/** Goes to TikTok's consent page of the same app. Shops that are known keep their channel, location and settings. */
export function ReconnectButton({ appKey, label, variant = "secondary" }: ReconnectButtonProps) {
  const { t } = useTranslation();
  const { mutate, isPending } = useStartConnection();
  const start = () =>
    mutate(
      { app_key: appKey },
      { onError: (error) => toast.error(errorMessage(error) ?? t("tiktokShop.common.noReason")) },
    );
  return (
    <Button size="small" variant={variant} onClick={start} isLoading={isPending}>
      {label}
    </Button>
  );
}
