import { Drawer } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { ShopDto } from "../../../types";
import { ShopSettingsForm } from "./shop-settings-form";

interface ShopSettingsDrawerProps {
  shop: ShopDto;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The settings of one shop. Its form starts from what is stored each time the drawer opens. */
export function ShopSettingsDrawer({ shop, open, onOpenChange }: ShopSettingsDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("tiktokShop.settings.title", { name: shop.name })}</Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small">
            {t("tiktokShop.settings.description")}
          </Drawer.Description>
        </Drawer.Header>
        <ShopSettingsForm shop={shop} onSaved={() => onOpenChange(false)} />
      </Drawer.Content>
    </Drawer>
  );
}
