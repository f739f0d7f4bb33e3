import { Alert, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SellerDto } from "../../../types";
import { ReconnectButton } from "./reconnect-button";

/** Nothing works for this seller until the shop's owner consents again: says so, and leads there. */
export function ReconnectNotice({ seller }: { seller: SellerDto }) {
  const { t } = useTranslation();
  return (
    <Alert variant="warning" role="alert">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-y-1">
          <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base">
            {t("tiktokShop.reconnect.title")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("tiktokShop.reconnect.description")}
          </Text>
        </div>
        <ReconnectButton appKey={seller.app_key} label={t("tiktokShop.reconnect.action")} variant="primary" />
      </div>
    </Alert>
  );
}
