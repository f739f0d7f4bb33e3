import { Container } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useConnections } from "../../hooks/use-connections";
import { useConsentOutcome } from "../../hooks/use-consent-outcome";
import { AlertList } from "../alerts/alert-list";
import { LoadError } from "../common/load-error";
import { ConnectModal } from "./connect-modal";
import { ConnectionsSkeleton } from "./connections-skeleton";
import { ConsentBanner } from "./consent-banner";
import { EmptyState } from "./empty-state";
import { PageHeader } from "./page-header";
import { SellerSection } from "./seller-section";

/** Everything a merchant sees and does about TikTok Shop's connections. */
export function ConnectionsPage() {
  const { t } = useTranslation();
  const { data, error, isPending, isFetching, refetch } = useConnections();
  const { outcome, dismiss } = useConsentOutcome();
  const [connecting, setConnecting] = useState(false);
  const connect = () => setConnecting(true);

  return (
    <div className="flex flex-col gap-y-3">
      {outcome && <ConsentBanner outcome={outcome} onDismiss={dismiss} />}
      {data && <AlertList alerts={data.alerts} sellers={data.sellers} />}
      <Container className="divide-y p-0">
        <PageHeader webhookUrl={data?.webhook_url} onConnect={data ? connect : undefined} />
        {isPending && <ConnectionsSkeleton />}
        {error && !data && (
          <LoadError
            title={t("tiktokShop.connections.loadError")}
            error={error}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        )}
        {data?.sellers.length === 0 && <EmptyState onConnect={connect} />}
      </Container>
      {data?.sellers.map((seller) => (
        <SellerSection key={seller.id} seller={seller} />
      ))}
      {data && <ConnectModal apps={data.apps} open={connecting} onOpenChange={setConnecting} />}
    </div>
  );
}
