import { EllipsisHorizontal, PauseSolid, PlaySolid, Trash } from "@medusajs/icons";
import { DropdownMenu, IconButton, toast, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShopDto } from "../../../types";
import { useUpdateShop } from "../../hooks/use-update-shop";
import { errorMessage } from "../../lib/error-message";
import { DisconnectPrompt } from "../disconnect/disconnect-prompt";

const itemClass = "[&_svg]:text-ui-fg-subtle flex items-center gap-x-2";

/** Pausing a shop, resuming it and disconnecting it, each after a question that says what it means. */
export function ShopMenu({ shop }: { shop: ShopDto }) {
  const { t } = useTranslation();
  const prompt = usePrompt();
  const { mutate, isPending } = useUpdateShop(shop.id);
  const [disconnecting, setDisconnecting] = useState(false);
  const paused = shop.status === "paused";
  const verb = paused ? "resume" : "pause";

  const toggle = async () => {
    const confirmed = await prompt({
      variant: "confirmation",
      title: t(`tiktokShop.shop.${verb}.title`, { name: shop.name }),
      description: t(`tiktokShop.shop.${verb}.description`),
      confirmText: t(`tiktokShop.shop.${verb}.action`),
      cancelText: t("tiktokShop.common.cancel"),
    });
    if (!confirmed) return;
    mutate(
      { status: paused ? "active" : "paused" },
      {
        onSuccess: () => toast.success(t(`tiktokShop.shop.${verb}.done`, { name: shop.name })),
        onError: (error) => toast.error(errorMessage(error) ?? t("tiktokShop.common.noReason")),
      },
    );
  };

  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("tiktokShop.shop.menu", { name: shop.name })}
            isLoading={isPending}
          >
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          <DropdownMenu.Item className={itemClass} onSelect={() => void toggle()}>
            {paused ? <PlaySolid /> : <PauseSolid />}
            <span>{t(`tiktokShop.shop.${verb}.action`)}</span>
          </DropdownMenu.Item>
          <DropdownMenu.Item className={itemClass} onSelect={() => setDisconnecting(true)}>
            <Trash />
            <span>{t("tiktokShop.disconnect.action")}</span>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
      <DisconnectPrompt
        what={{ kind: "shops", id: shop.id, name: shop.name }}
        open={disconnecting}
        onClose={() => setDisconnecting(false)}
      />
    </>
  );
}
