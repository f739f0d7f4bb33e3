import { ArrowPath } from "@medusajs/icons";
import { Button, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { linkClass } from "../common/link-class";

interface AuditHeaderProps {
  onRefresh: () => void;
  refreshing: boolean;
}

/** What the page shows, and the way back. */
export function AuditHeader({ onRefresh, refreshing }: AuditHeaderProps) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <div className="min-w-0">
        <Heading>{t("tiktokShop.audit.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("tiktokShop.audit.subtitle")}
        </Text>
        <Link to="/settings/tiktok-shop" className={`${linkClass} txt-compact-small`}>
          {t("tiktokShop.audit.back")}
        </Link>
      </div>
      <Button size="small" variant="secondary" onClick={onRefresh} isLoading={refreshing}>
        <ArrowPath />
        {t("tiktokShop.audit.refresh")}
      </Button>
    </div>
  );
}
