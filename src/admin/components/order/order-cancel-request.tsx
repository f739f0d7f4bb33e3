import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { CancelRequestDto } from "../../../types";
import { useLocale } from "../../hooks/use-locale";
import { formatDateTime } from "../../lib/format-time";

/** A buyer's wish to cancel that waits for the seller, who answers at TikTok. */
export function OrderCancelRequest({ request }: { request: CancelRequestDto }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { reason, respond_by, tiktok_line_ids } = request;
  const units = t("tiktokShop.order.cancelRequest.lines", { count: tiktok_line_ids.length });
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4" data-testid="tiktok-shop-order-cancel-request">
      <Text size="small" leading="compact" weight="plus">
        {t("tiktokShop.order.cancelRequest.title")}
      </Text>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {[units, reason].filter(Boolean).join(" · ")}
      </Text>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {respond_by === null
          ? t("tiktokShop.order.cancelRequest.respond")
          : t("tiktokShop.order.cancelRequest.respondBy", { at: formatDateTime(respond_by, locale) })}
      </Text>
    </div>
  );
}
