import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SellerDto } from "../../../types";
import { useLocale } from "../../hooks/use-locale";
import { useNow } from "../../hooks/use-now";
import { expiryOf } from "../../lib/expiry";
import { formatDateTime, formatRelative } from "../../lib/format-time";
import { ReconnectButton } from "./reconnect-button";

/**
 * Until when the seller's consent lasts. The access token is renewed by the store itself and so not shown; the refresh
 * token's end is the day on which the seller has to consent again.
 */
export function SellerExpiry({ seller }: { seller: SellerDto }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const until = seller.refresh_token_expires_at;
  const expiry = expiryOf(until, now);
  // A consent that was withdrawn ends before its date: a date still to come would then mislead.
  if (seller.status === "reauthorize" && expiry !== "expired") return null;
  const times = { relative: formatRelative(until, now, locale), date: formatDateTime(until, locale) };
  const color = { fine: "text-ui-fg-subtle", soon: "text-ui-tag-orange-text", expired: "text-ui-tag-red-text" }[expiry];

  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <Text size="small" className={color} data-testid="tiktok-shop-expiry">
        {t(`tiktokShop.seller.expiry.${expiry}`, times)}
      </Text>
      {expiry === "soon" && <ReconnectButton appKey={seller.app_key} label={t("tiktokShop.seller.renew")} />}
    </div>
  );
}
