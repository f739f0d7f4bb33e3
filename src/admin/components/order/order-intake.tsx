import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { OrderPanelDto } from "../../../types";
import { TimeText } from "../common/time-text";

/** What was decided about the order when it came in, and what of it was not in stock; nothing for most. */
export function OrderIntake({ tiktokOrder: { accepted, oversold } }: { tiktokOrder: OrderPanelDto }) {
  const { t } = useTranslation();
  if (!accepted && oversold.length === 0) return null;
  const list = oversold.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(", ");
  return (
    <div className="flex flex-col gap-y-1 px-6 py-3">
      {oversold.length > 0 && (
        <Text size="small" className="break-words" data-testid="tiktok-shop-order-oversold">
          {t("tiktokShop.intake.oversold.flag", { list })}
        </Text>
      )}
      {accepted && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("tiktokShop.intake.acceptance.by")} <TimeText iso={accepted.at} />
        </Text>
      )}
    </div>
  );
}
