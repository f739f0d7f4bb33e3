import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SellerDto } from "../../../types";
import { useTimes } from "../../hooks/use-times";
import { authorizationEnd } from "../../lib/authorization-end";
import { expiryOf } from "../../lib/expiry";
import { ReconnectButton } from "./reconnect-button";
import { SellerEnds } from "./seller-ends";

/**
 * Until when the seller's authorization lasts, and what ends then. The access token is renewed by the store itself and so
 * not shown; on the day on which the consent or the refresh token ends, the seller has to consent again.
 */
export function SellerExpiry({ seller }: { seller: SellerDto }) {
  const { t } = useTranslation();
  const { now, relative, date } = useTimes();
  const until = authorizationEnd(seller);
  const expiry = expiryOf(until, now);
  // A consent that was withdrawn ends before its date: a date still to come would then mislead.
  if (seller.status === "reauthorize" && expiry !== "expired") return null;
  const times = { relative: relative(until), date: date(until) };
  const color = { fine: "text-ui-fg-subtle", soon: "text-ui-tag-orange-text", expired: "text-ui-tag-red-text" }[expiry];

  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="small" className={color} data-testid="tiktok-shop-expiry">
          {t(`tiktokShop.seller.expiry.${expiry}`, times)}
        </Text>
        <SellerEnds seller={seller} />
      </div>
      {expiry === "soon" && <ReconnectButton appKey={seller.app_key} label={t("tiktokShop.seller.renew")} />}
    </div>
  );
}
