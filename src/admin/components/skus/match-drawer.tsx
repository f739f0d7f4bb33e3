import { Drawer, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SkuLinkDto } from "../../../types";
import { useMatchSku } from "../../hooks/use-sku-links";
import { errorMessage } from "../../lib/error-message";
import { SearchField } from "../common/search-field";
import { VariantChoice } from "./variant-choice";

interface MatchDrawerProps {
  shopId: string;
  /** The SKU that is to be matched; null for none. */
  link: SkuLinkDto | null;
  onClose: () => void;
}

/** Asks which variant a SKU of TikTok is. */
export function MatchDrawer({ shopId, link, onClose }: MatchDrawerProps) {
  const { t } = useTranslation();
  const [q, setQ] = useState(link?.seller_sku ?? "");
  const { mutate, isPending } = useMatchSku(shopId);
  const match = (variantId: string) =>
    link &&
    mutate(
      { skuId: link.sku_id, variant_id: variantId },
      {
        onSuccess: () => {
          toast.success(t("tiktokShop.skus.done"));
          onClose();
        },
        onError: (error) =>
          toast.error(t("tiktokShop.skus.failed"), {
            description: errorMessage(error) ?? t("tiktokShop.common.noReason"),
          }),
      },
    );
  return (
    <Drawer open={link !== null} onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("tiktokShop.skus.choose")}</Drawer.Title>
          <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
            {link?.title ?? link?.seller_sku ?? link?.sku_id}
          </Text>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          <Text size="small" className="text-pretty">
            {t("tiktokShop.skus.hint")}
          </Text>
          <SearchField label={t("tiktokShop.skus.search")} value={q} onChange={setQ} />
          <VariantChoice q={q} chosen={link?.variant_id ?? null} onChoose={match} disabled={isPending} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  );
}
