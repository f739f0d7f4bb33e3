import { Alert, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SellerDto } from "../../../types";
import { ReconnectButton } from "./reconnect-button";

/** The scopes that the seller's consent lacks, and what to do about it; nothing when it lacks none. */
export function MissingScopes({ seller }: { seller: SellerDto }) {
  const { t } = useTranslation();
  const missing = seller.missing_scopes;
  if (missing.length === 0) return null;
  return (
    <Alert variant="warning" role="alert">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-y-1">
          <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base">
            {t("tiktokShop.scopes.title", { count: missing.length })}
          </Text>
          <ul className="flex flex-wrap gap-x-3">
            {missing.map((scope) => (
              <li key={scope}>
                <code className="text-ui-fg-base txt-compact-xsmall break-all font-mono">{scope}</code>
              </li>
            ))}
          </ul>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("tiktokShop.scopes.description")}
          </Text>
        </div>
        {seller.status === "active" && (
          <ReconnectButton appKey={seller.app_key} label={t("tiktokShop.reconnect.action")} />
        )}
      </div>
    </Alert>
  );
}
