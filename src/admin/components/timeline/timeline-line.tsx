import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { TimelineEntryDto } from "../../../types";
import { useLocale } from "../../hooks/use-locale";
import { formatTimestamp } from "../../lib/format-time";
import { topicOf } from "../../lib/timeline";
import { useTimelineWords } from "../../hooks/use-timeline-words";

interface TimelineLineProps {
  entry: TimelineEntryDto;
  /** What a person of this store is called. */
  nameOf: (userId: string) => string;
}

const dots: Record<TimelineEntryDto["kind"], string> = {
  heard: "bg-ui-tag-blue-icon",
  read: "bg-ui-tag-neutral-icon",
  decided: "bg-ui-tag-orange-icon",
  written: "bg-ui-tag-green-icon",
};

/** One line: what happened, what set it off, and when. */
export function TimelineLine({ entry, nameOf }: TimelineLineProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useTimelineWords();
  const facts = words.facts(entry);
  const causes = words.causes(entry, nameOf);
  return (
    <li className="group relative flex gap-x-3 pb-4 last:pb-0">
      <span className="bg-ui-border-base absolute left-[3.5px] top-4 h-full w-px group-last:hidden" aria-hidden />
      <span className={`${dots[entry.kind]} relative mt-1.5 size-2 shrink-0 rounded-full`} aria-hidden />
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="small" leading="compact" className="text-pretty [overflow-wrap:anywhere]">
          {words.sentence(entry)}
        </Text>
        {facts && (
          <Text size="xsmall" leading="compact" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
            {facts}
          </Text>
        )}
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted flex flex-wrap gap-x-1.5">
          <time dateTime={entry.at}>{formatTimestamp(entry.at, locale)}</time>
          <span>· {t(`tiktokShop.timeline.kind.${entry.kind}`)}</span>
          {causes && topicOf(entry.what) === null && <span>· {causes}</span>}
        </Text>
      </div>
    </li>
  );
}
