import { useTranslation } from "react-i18next";
import type { SellerDto } from "../../../types";
import { useTimes } from "../../hooks/use-times";

/** The two ends of an authorization beside each other: the consent's own, and the token's. */
export function SellerEnds({ seller }: { seller: SellerDto }) {
  const { t } = useTranslation();
  const { relative, date } = useTimes();
  const { authorization_expires_at: consent, refresh_token_expires_at: token } = seller;
  const times = (iso: string) => ({ relative: relative(iso), date: date(iso) });
  return (
    <div className="text-ui-fg-muted txt-compact-xsmall flex flex-wrap gap-x-3 gap-y-0.5">
      <span>
        {consent ? t("tiktokShop.seller.ends.consent", times(consent)) : t("tiktokShop.seller.ends.consentOpen")}
      </span>
      <span>{t("tiktokShop.seller.ends.token", times(token))}</span>
    </div>
  );
}
