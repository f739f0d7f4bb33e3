import { useTranslation } from "react-i18next";
import { localeOf } from "../lib/locale";

/** The locale in which the dashboard writes dates. */
export function useLocale(): string | undefined {
  const { i18n } = useTranslation();
  return localeOf(i18n.language);
}
