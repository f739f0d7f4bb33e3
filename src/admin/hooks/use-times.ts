import { formatDateTime, formatRelative } from "../lib/format-time";
import { useLocale } from "./use-locale";
import { useNow } from "./use-now";

/** Writes ISO times in the dashboard's language: their distance from now, and their date. */
export function useTimes() {
  const locale = useLocale();
  const now = useNow();
  return {
    now,
    relative: (iso: string) => formatRelative(iso, now, locale),
    date: (iso: string) => formatDateTime(iso, locale),
  };
}
