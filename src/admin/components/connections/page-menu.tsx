import { EllipsisHorizontal, FaceCrossedOutEyes, QueueList } from "@medusajs/icons";
import { DropdownMenu, IconButton } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { EraseModal } from "../erase/erase-modal";

const itemClass = "[&_svg]:text-ui-fg-subtle flex items-center gap-x-2";

/** What is needed now and then: the audit log, and erasing a buyer's data. */
export function PageMenu() {
  const { t } = useTranslation();
  const [erasing, setErasing] = useState(false);
  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" variant="transparent" aria-label={t("tiktokShop.connections.menu")}>
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          <DropdownMenu.Item className={itemClass} asChild>
            <Link to="/settings/tiktok-shop/audit">
              <QueueList />
              <span>{t("tiktokShop.audit.title")}</span>
            </Link>
          </DropdownMenu.Item>
          <DropdownMenu.Item className={itemClass} onSelect={() => setErasing(true)}>
            <FaceCrossedOutEyes />
            <span>{t("tiktokShop.erase.action")}</span>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
      <EraseModal open={erasing} onOpenChange={setErasing} />
    </>
  );
}
