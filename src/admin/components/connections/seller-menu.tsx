import { EllipsisHorizontal, Trash } from "@medusajs/icons";
import { DropdownMenu, IconButton } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SellerDto } from "../../../types";
import { DisconnectPrompt } from "../disconnect/disconnect-prompt";

/** Disconnecting a seller with all shops. */
export function SellerMenu({ seller: { id, name } }: { seller: SellerDto }) {
  const { t } = useTranslation();
  const [disconnecting, setDisconnecting] = useState(false);
  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" variant="transparent" aria-label={t("tiktokShop.seller.menu", { name })}>
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          <DropdownMenu.Item
            className="[&_svg]:text-ui-fg-subtle flex items-center gap-x-2"
            onSelect={() => setDisconnecting(true)}
          >
            <Trash />
            <span>{t("tiktokShop.disconnect.action")}</span>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
      <DisconnectPrompt
        what={{ kind: "sellers", id, name }}
        open={disconnecting}
        onClose={() => setDisconnecting(false)}
      />
    </>
  );
}
