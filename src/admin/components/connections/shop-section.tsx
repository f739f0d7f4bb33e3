import { Badge, Button, Heading, StatusBadge } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShopDto } from "../../../types";
import { shopAnchor } from "../../lib/anchors";
import { shopStatusColor } from "../../lib/badge-color";
import { ShopSettingsDrawer } from "../shop-settings/shop-settings-drawer";
import { ShopFacts } from "./shop-facts";
import { ShopMenu } from "./shop-menu";

/** One shop: what it is, how it does, and what can be done with it. */
export function ShopSection({ shop }: { shop: ShopDto }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  return (
    <section
      id={shopAnchor(shop.id)}
      aria-label={shop.name}
      className="scroll-mt-4"
      data-testid={`tiktok-shop-${shop.tiktok_shop_id}`}
    >
      <div className="bg-ui-bg-subtle flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div className="flex min-w-0 flex-wrap items-center gap-2">
          <Heading level="h3" className="break-words">
            {shop.name}
          </Heading>
          <Badge size="2xsmall">{shop.region}</Badge>
          <Badge size="2xsmall">{shop.currency}</Badge>
          {shop.seller_type === "CROSS_BORDER" && <Badge size="2xsmall">{t("tiktokShop.shop.crossBorder")}</Badge>}
        </div>
        <div className="flex items-center gap-x-2">
          <StatusBadge color={shopStatusColor[shop.status]} className="text-nowrap">
            {t(`tiktokShop.shop.status.${shop.status}`)}
          </StatusBadge>
          <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
            {t("tiktokShop.settings.open")}
          </Button>
          <ShopMenu shop={shop} />
        </div>
      </div>
      <ShopFacts shop={shop} />
      <ShopSettingsDrawer shop={shop} open={editing} onOpenChange={setEditing} />
    </section>
  );
}
