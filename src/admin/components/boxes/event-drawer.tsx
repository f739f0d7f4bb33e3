import { Drawer } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useInboxEvent } from "../../hooks/use-boxes";
import { LoadError } from "../common/load-error";
import { ConnectionsSkeleton } from "../connections/connections-skeleton";
import { EventDetail } from "./event-detail";

interface EventDrawerProps {
  /** Of the message that is shown; null for none. */
  id: string | null;
  onClose: () => void;
}

/** One message from TikTok in full, as far as it may be shown. */
export function EventDrawer({ id, onClose }: EventDrawerProps) {
  const { t } = useTranslation();
  const { data, error, isFetching, isPending, refetch } = useInboxEvent(id);
  return (
    <Drawer open={id !== null} onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("tiktokShop.boxes.detail.title")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto p-0">
          {isPending && <ConnectionsSkeleton />}
          {error && !data && (
            <LoadError
              title={t("tiktokShop.boxes.detail.loadError")}
              error={error}
              onRetry={() => void refetch()}
              retrying={isFetching}
            />
          )}
          {data && <EventDetail event={data} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  );
}
