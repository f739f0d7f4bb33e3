import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useActors } from "../../hooks/use-actors";
import { useTimeline } from "../../hooks/use-timeline";
import { LoadError } from "../common/load-error";
import { ConnectionsSkeleton } from "../connections/connections-skeleton";
import { TimelineLine } from "./timeline-line";

/** What was heard, read, decided and written of an order, the latest first. @param id of the Medusa order or the record */
export function OrderTimeline({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: actors } = useActors();
  const { data, error, isPending, isFetching, refetch } = useTimeline(id);
  if (isPending) return <ConnectionsSkeleton />;
  if (error && !data) {
    return (
      <LoadError
        title={t("tiktokShop.timeline.loadError")}
        error={error}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  if (!data || data.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-muted px-6 py-4">
        {t("tiktokShop.timeline.empty")}
      </Text>
    );
  }
  return (
    <ol className="flex flex-col px-6 py-4" data-testid="tiktok-shop-timeline">
      {[...data].reverse().map((entry) => (
        <TimelineLine key={entry.id} entry={entry} nameOf={(userId) => actors?.get(userId) ?? userId} />
      ))}
    </ol>
  );
}
