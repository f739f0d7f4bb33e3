import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { InboxEventDetailDto } from "../../../types";
import { useLocale } from "../../hooks/use-locale";
import { formatTimestamp } from "../../lib/format-time";
import { Fact } from "../common/fact";
import { FailureNote } from "../common/failure-note";
import { linkClass } from "../common/link-class";

/** Everything about one message. */
export function EventDetail({ event }: { event: InboxEventDetailDto }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const topic = t(`tiktokShop.boxes.topics.${event.topic}`, {
    defaultValue: t("tiktokShop.boxes.topicNumber", { number: event.topic }),
  });
  const isLookedUp = event.looked_up && event.topic !== 0;
  const facts: [label: string, value: string | null][] = [
    ["id", event.id],
    ["notification", event.notification_id],
    ["app", event.app_key],
    ["topic", isLookedUp ? `${topic} · ${t("tiktokShop.boxes.topics.0")}` : topic],
    ["shop", event.shop?.name ?? null],
    ["received", formatTimestamp(event.received_at, locale)],
    ["settled", event.settled_at && formatTimestamp(event.settled_at, locale)],
    ["reaction", t(`tiktokShop.boxes.detail.reactions.${event.reaction}`)],
  ];
  return (
    <div className="divide-y divide-dashed" data-testid="tiktok-shop-event">
      {event.last_error && (
        <div className="px-6 py-4">
          <FailureNote failure={event.last_error} />
        </div>
      )}
      {facts.map(
        ([label, value]) =>
          value && (
            <Fact key={label} label={t(`tiktokShop.boxes.detail.${label}`)}>
              <span className="[overflow-wrap:anywhere]">{value}</span>
            </Fact>
          ),
      )}
      {event.tiktok_order_ids.length > 0 && (
        <Fact label={t("tiktokShop.boxes.detail.orders")}>
          {event.tiktok_order_ids.map((id) => (
            <Link key={id} to={`/tiktok-shop?q=${encodeURIComponent(id)}`} className={linkClass}>
              {id}
            </Link>
          ))}
        </Fact>
      )}
      <div className="flex flex-col gap-y-2 px-6 py-4">
        <Text size="small" leading="compact" weight="plus">
          {t("tiktokShop.boxes.detail.body")}
        </Text>
        {event.body === null ? (
          <Text size="small" className="text-ui-fg-muted text-pretty">
            {t("tiktokShop.boxes.detail.noBody")}
          </Text>
        ) : (
          <pre className="bg-ui-bg-subtle text-ui-fg-base txt-compact-xsmall overflow-x-auto whitespace-pre-wrap rounded-lg border p-4 font-mono [overflow-wrap:anywhere]">
            {JSON.stringify(event.body, null, 2)}
          </pre>
        )}
      </div>
    </div>
  );
}
