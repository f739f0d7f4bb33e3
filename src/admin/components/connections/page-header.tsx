import { Button, Copy, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Fact } from "../common/fact";
import { AppBudgets } from "../rates/app-budgets";
import { PageMenu } from "./page-menu";

interface PageHeaderProps {
  /** Missing until the connections are loaded. */
  webhookUrl: string | undefined;
  /** Missing while connecting is not possible yet. */
  onConnect: (() => void) | undefined;
}

/** Title of the page, the way to a new shop, the address that TikTok calls, and how much the store calls TikTok. */
export function PageHeader({ webhookUrl, onConnect }: PageHeaderProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div className="min-w-0">
          <Heading>{t("tiktokShop.connections.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("tiktokShop.connections.subtitle")}
          </Text>
        </div>
        <div className="flex items-center gap-x-2">
          <Button size="small" variant="secondary" onClick={onConnect} disabled={!onConnect}>
            {t("tiktokShop.connections.connect")}
          </Button>
          <PageMenu />
        </div>
      </div>
      {webhookUrl && (
        <Fact label={t("tiktokShop.connections.webhookAddress")}>
          <div className="flex min-w-0 items-start gap-x-2">
            <code className="text-ui-fg-base break-all font-mono">{webhookUrl}</code>
            <Copy content={webhookUrl} variant="mini" aria-label={t("tiktokShop.connections.copyWebhookAddress")} />
          </div>
          <Text size="xsmall" className="text-ui-fg-muted text-pretty">
            {t("tiktokShop.connections.webhookAddressHint")}
          </Text>
        </Fact>
      )}
      <AppBudgets />
    </>
  );
}
