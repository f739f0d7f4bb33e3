import { useTranslation } from "react-i18next";
import type { TimelineEntryDto } from "../../types";
import { useLocale } from "./use-locale";
import { formatMoney } from "../lib/format-money";
import { formatTimestamp } from "../lib/format-time";
import { humanize } from "../lib/humanize";
import { causesOf, factsOf, keyOf, topicOf } from "../lib/timeline";

/** What a sentence says of the facts beside a line; they are not repeated behind it. */
const SAID = ["status", "reason", "message", "amount", "currency", "code", "medusa_order_id", "updated_at", "sent_at"];

/** Puts lines of a timeline into the dashboard's language. What a later version of the plugin notes is shown by its key. */
export function useTimelineWords() {
  const { t } = useTranslation();
  const locale = useLocale();
  const topic = (number: string) =>
    t(`tiktokShop.boxes.topics.${number}`, { defaultValue: t("tiktokShop.boxes.topicNumber", { number }) });
  const text = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

  const sentence = ({ what, data }: TimelineEntryDto): string => {
    const heard = topicOf(what);
    if (heard !== null) return t("tiktokShop.timeline.webhook", { topic: topic(heard) });
    const status = text(data["status"]);
    const reason = text(data["reason"]);
    return t(`tiktokShop.timeline.what.${keyOf(what)}`, {
      defaultValue: humanize(what.replaceAll(".", "_")),
      status: t(`tiktokShop.order.status.${status}`, { defaultValue: humanize(status) }),
      reason: t(`tiktokShop.timeline.reason.${reason}`, { defaultValue: humanize(reason) }),
      // What was said may be gone with the buyer's data.
      message: text(data["message"]) || "–",
      amount: formatMoney(text(data["amount"]), text(data["currency"]).toUpperCase()),
    });
  };

  const causes = ({ cause }: TimelineEntryDto, nameOf: (userId: string) => string): string =>
    causesOf(cause)
      .map((one) => {
        if (one.by === "webhook") return t("tiktokShop.timeline.webhook", { topic: topic(one.topic) });
        if (one.by === "plugin") {
          return t(`tiktokShop.timeline.cause.${one.name}`, { defaultValue: humanize(one.name) });
        }
        const action = t(`tiktokShop.timeline.cause.${one.action}`, { defaultValue: humanize(one.action) });
        return t("tiktokShop.timeline.byPerson", { action, name: nameOf(one.id) });
      })
      .join(", ");

  const facts = (entry: TimelineEntryDto): string =>
    factsOf(entry, SAID, {
      label: (key) => t(`tiktokShop.timeline.fact.${key}`, { defaultValue: humanize(key) }),
      time: (iso) => formatTimestamp(iso, locale),
    });

  return { sentence, causes, facts };
}
