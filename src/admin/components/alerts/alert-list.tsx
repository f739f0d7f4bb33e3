import { Container, Heading } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { AlertDto, SellerDto } from "../../../types";
import { AlertRow } from "./alert-row";

interface AlertListProps {
  alerts: readonly AlertDto[];
  sellers: readonly SellerDto[];
}

/** What a person has to see to; nothing while there is nothing. */
export function AlertList({ alerts, sellers }: AlertListProps) {
  const { t } = useTranslation();
  if (alerts.length === 0) return null;
  return (
    <Container className="p-0">
      <section aria-label={t("tiktokShop.alerts.title")} data-testid="tiktok-shop-alerts">
        <div className="px-6 py-4">
          <Heading level="h2">{t("tiktokShop.alerts.title")}</Heading>
        </div>
        <ul className="divide-y border-t">
          {alerts.map((alert) => (
            <AlertRow key={alert.id} alert={alert} sellers={sellers} />
          ))}
        </ul>
      </section>
    </Container>
  );
}
