import { useTranslation } from "react-i18next";

/** The page's name in the path above it, in the dashboard's language. */
export function SkusBreadcrumb() {
  const { t } = useTranslation();
  return <>{t("tiktokShop.skus.title")}</>;
}
