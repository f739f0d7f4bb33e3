import { Tooltip } from "@medusajs/ui";
import { useLocale } from "../../hooks/use-locale";
import { useNow } from "../../hooks/use-now";
import { formatDateTime, formatRelative } from "../../lib/format-time";

/** A time as distance from now; its date is in the tooltip and in the markup. */
export function TimeText({ iso, className }: { iso: string; className?: string }) {
  const locale = useLocale();
  const now = useNow();
  const absolute = formatDateTime(iso, locale);
  return (
    <Tooltip content={absolute}>
      <time dateTime={iso} className={className}>
        {formatRelative(iso, now, locale)}
      </time>
    </Tooltip>
  );
}
