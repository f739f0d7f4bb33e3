import { Container, Heading, StatusBadge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SellerDto } from "../../../types";
import { sellerAnchor } from "../../lib/anchors";
import { sellerStatusColor } from "../../lib/badge-color";
import { FailureNote } from "../common/failure-note";
import { MissingScopes } from "./missing-scopes";
import { ReconnectNotice } from "./reconnect-notice";
import { SellerExpiry } from "./seller-expiry";
import { SellerMenu } from "./seller-menu";
import { ShopSection } from "./shop-section";

/** A seller that gave consent: how the authorization stands, and the shops that it covers. */
export function SellerSection({ seller }: { seller: SellerDto }) {
  const { t } = useTranslation();
  return (
    <Container id={sellerAnchor(seller.id)} className="scroll-mt-4 divide-y p-0">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <div className="min-w-0">
            <Heading level="h2" className="break-words">
              {seller.name}
            </Heading>
            <Text size="small" leading="compact" className="text-ui-fg-subtle">
              {t("tiktokShop.seller.subtitle", { region: seller.base_region, app: seller.app_key })}
            </Text>
          </div>
          <div className="flex items-center gap-x-2">
            <StatusBadge color={sellerStatusColor[seller.status]} className="text-nowrap">
              {t(`tiktokShop.seller.status.${seller.status}`)}
            </StatusBadge>
            {seller.shops.length > 0 && <SellerMenu seller={seller} />}
          </div>
        </div>
        <SellerExpiry seller={seller} />
        {seller.status === "reauthorize" && <ReconnectNotice seller={seller} />}
        <MissingScopes seller={seller} />
        {seller.last_error && <FailureNote failure={seller.last_error} />}
      </div>
      {seller.shops.length === 0 && (
        <Text size="small" className="text-ui-fg-muted px-6 py-4">
          {t("tiktokShop.seller.noShops")}
        </Text>
      )}
      {seller.shops.map((shop) => (
        <ShopSection key={shop.id} shop={shop} />
      ))}
    </Container>
  );
}
