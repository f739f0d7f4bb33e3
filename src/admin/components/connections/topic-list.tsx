import { useTranslation } from "react-i18next";
import type { HeardTopicDto } from "../../../types";
import { humanize } from "../../lib/humanize";
import { TimeText } from "../common/time-text";

/** Topics, and when TikTok last sent each. */
export function TopicList({ topics }: { topics: readonly HeardTopicDto[] }) {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-col gap-y-1">
      {topics.map(({ topic, name, last_heard_at }) => (
        <li key={topic} className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span>
            {humanize(name)} <span className="text-ui-fg-muted">({topic})</span>
          </span>
          {last_heard_at ? (
            <TimeText iso={last_heard_at} />
          ) : (
            <span className="text-ui-fg-muted">{t("tiktokShop.webhooks.never")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
