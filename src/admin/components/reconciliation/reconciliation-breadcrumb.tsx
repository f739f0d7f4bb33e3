import { useTranslation } from "react-i18next";

/** The page's name in the path above it, in the dashboard's language. */
export function ReconciliationBreadcrumb() {
  const { t } = useTranslation();
  return <>{t("tiktokShop.reconciliation.title")}</>;
}
