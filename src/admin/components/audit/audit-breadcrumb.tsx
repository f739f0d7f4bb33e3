import { useTranslation } from "react-i18next";

/** The page's name in the path above it, in the dashboard's language. */
export function AuditBreadcrumb() {
  const { t } = useTranslation();
  return <>{t("tiktokShop.audit.title")}</>;
}
