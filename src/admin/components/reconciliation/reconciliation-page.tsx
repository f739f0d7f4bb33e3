import { Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router-dom";
import { type Compared, useReconciliation } from "../../hooks/use-reconciliation";
import { linkClass } from "../common/link-class";
import { LoadError } from "../common/load-error";
import { ConnectionsSkeleton } from "../connections/connections-skeleton";
import { ReconciliationForm } from "./reconciliation-form";
import { ReconciliationResult } from "./reconciliation-result";

/** Compares a shop's orders of a period with TikTok's, and repairs what differs. */
export function ReconciliationPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [compared, setCompared] = useState<Compared | null>(null);
  const { query, compare, repair } = useReconciliation(compared);
  const busy = query.isFetching || compare.isPending;
  const choose = (next: Compared) => {
    const isSame =
      compared && next.shopId === compared.shopId && next.from === compared.from && next.to === compared.to;
    if (isSame) return compare.mutate();
    // What failed of another period is no longer of interest.
    compare.reset();
    setCompared(next);
  };
  const error = compare.error ?? query.error;
  return (
    <Container className="divide-y p-0" data-testid="tiktok-shop-reconciliation">
      <div className="px-6 py-4">
        <Heading>{t("tiktokShop.reconciliation.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("tiktokShop.reconciliation.subtitle")}
        </Text>
        <Link to="/settings/tiktok-shop" className={`${linkClass} txt-compact-small`}>
          {t("tiktokShop.reconciliation.back")}
        </Link>
      </div>
      <ReconciliationForm shopId={params.get("shop") ?? ""} onCompare={choose} comparing={busy} />
      {compared && query.isPending && <ConnectionsSkeleton />}
      {error && (
        <LoadError
          title={t("tiktokShop.reconciliation.title")}
          error={error}
          onRetry={() => compare.mutate()}
          retrying={busy}
        />
      )}
      {query.data && <ReconciliationResult run={query.data} repair={repair} />}
    </Container>
  );
}
