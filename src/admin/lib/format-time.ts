/** Unit, its seconds, and from how many seconds on it is used: the last two days before a deadline count in hours. */
const units = [
  ["year", 31_536_000, 31_536_000],
  ["month", 2_592_000, 2_592_000],
  ["day", 86_400, 172_800],
  ["hour", 3_600, 3_600],
  ["minute", 60, 60],
] as const;

/** "in 3 days", "5 minutes ago", "now": whole units, cut rather than rounded, so that no deadline looks further off than it is. */
export function formatRelative(iso: string, now: number, locale?: string): string {
  const seconds = (Date.parse(iso) - now) / 1000;
  if (Number.isNaN(seconds)) return "";
  for (const [unit, length, from] of units) {
    if (Math.abs(seconds) < from) continue;
    // In numbers, never in words: "tomorrow" would be wrong for 30 hours from now at night.
    return new Intl.RelativeTimeFormat(locale, { numeric: "always" }).format(Math.trunc(seconds / length), unit);
  }
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "second");
}

/** Date and time to the minute in the reader's time zone; empty for what is no time. */
export function formatDateTime(iso: string, locale?: string, timeZone?: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return "";
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(time);
}

/** Date and time to the second in the reader's time zone; empty for what is no time. */
export function formatTimestamp(iso: string, locale?: string, timeZone?: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return "";
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium", timeZone }).format(time);
}
