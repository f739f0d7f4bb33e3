import { clx } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { OrderPanelDto } from "../../../types";
import { useLocale } from "../../hooks/use-locale";
import { useNow } from "../../hooks/use-now";
import { urgencyOf } from "../../lib/deadline";
import { formatDateTime } from "../../lib/format-time";
import { Fact } from "../common/fact";
import { TimeText } from "../common/time-text";

interface OrderDeadlinesProps {
  deadlines: OrderPanelDto["deadlines"];
  status: string;
}

const colors = {
  met: "text-ui-fg-muted",
  open: "text-ui-fg-subtle",
  soon: "text-ui-tag-orange-text",
  late: "text-ui-tag-red-text",
} as const;

/** By when TikTok expects what: red once it is late, pale once it no longer matters. */
export function OrderDeadlines({ deadlines, status }: OrderDeadlinesProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  return (
    <>
      {deadlines.map((deadline) => {
        const urgency = urgencyOf(deadline, status, now);
        return (
          <Fact key={deadline.key} label={t(`tiktokShop.order.deadlines.${deadline.key}`)}>
            <div className={clx("flex flex-wrap gap-x-2", colors[urgency])} data-urgency={urgency}>
              {urgency !== "met" && <TimeText iso={deadline.at} className="font-medium" />}
              <span>{formatDateTime(deadline.at, locale)}</span>
              {urgency === "late" && <span className="sr-only">{t("tiktokShop.order.deadlines.late")}</span>}
            </div>
          </Fact>
        );
      })}
    </>
  );
}
