import { ArrowPath } from "@medusajs/icons";
import { Button, Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { linkClass } from "./link-class";

interface ListHeaderProps {
  title: string;
  subtitle: string;
  /** Where else to look. */
  link: { to: string; text: string };
  onRefresh: () => void;
  refreshing: boolean;
  children?: ReactNode;
}

/** What a list shows, a way on, and a button to read it anew. */
export function ListHeader({ title, subtitle, link, onRefresh, refreshing, children }: ListHeaderProps) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col items-start justify-between gap-4 px-6 py-4 sm:flex-row">
      <div className="min-w-0">
        <Heading>{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {subtitle}
        </Text>
        <Link to={link.to} className={`${linkClass} txt-compact-small`}>
          {link.text}
        </Link>
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        {children}
        <Button size="small" variant="secondary" onClick={onRefresh} isLoading={refreshing}>
          <ArrowPath />
          {t("tiktokShop.common.refresh")}
        </Button>
      </div>
    </div>
  );
}
