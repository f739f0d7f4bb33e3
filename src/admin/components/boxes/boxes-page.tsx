import { Container } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBox, useBoxCounts } from "../../hooks/use-boxes";
import { useBoxFilters } from "../../hooks/use-box-filters";
import { useCursorPages } from "../../hooks/use-cursor-pages";
import { useSelection } from "../../hooks/use-selection";
import { boxNames, isBoxFiltered } from "../../lib/box-filters";
import { ListEmpty } from "../common/list-empty";
import { ListHeader } from "../common/list-header";
import { LoadError } from "../common/load-error";
import { PageTurner } from "../common/page-turner";
import { ViewTabs } from "../common/view-tabs";
import { ConnectionsSkeleton } from "../connections/connections-skeleton";
import { BoxFilterBar } from "./box-filter-bar";
import { BoxTable } from "./box-table";
import { EventDrawer } from "./event-drawer";
import { ReplayBar } from "./replay-bar";

/** What TikTok sent and what it is to be told; anything of it can be worked through again. */
export function BoxesPage() {
  const { t } = useTranslation();
  const { filters, change, clear } = useBoxFilters();
  const { box } = filters;
  const pages = useCursorPages(JSON.stringify(filters));
  const { data, error, isPending, isFetching, refetch } = useBox(filters, pages.cursor);
  const counts = useBoxCounts();
  const selection = useSelection(data?.rows.map(({ id }) => id) ?? []);
  const [shown, setShown] = useState<string | null>(null);
  const reload = () => void Promise.all([refetch(), counts.refetch()]);
  const next = data?.next_cursor;
  return (
    <Container className="divide-y p-0" data-testid="tiktok-shop-boxes">
      <ListHeader
        title={t("tiktokShop.boxes.title")}
        subtitle={t("tiktokShop.boxes.subtitle")}
        link={{ to: "/tiktok-shop", text: t("tiktokShop.boxes.orders") }}
        onRefresh={reload}
        refreshing={isFetching}
      />
      <ViewTabs
        label={t("tiktokShop.boxes.views.label")}
        views={boxNames.map((value) => ({
          value,
          label: t(`tiktokShop.boxes.views.${value}`),
          count: counts.data?.[value].dead,
        }))}
        value={box}
        onChange={(value) => change({ box: boxNames.find((known) => known === value) ?? "inbox", state: "" })}
      />
      <BoxFilterBar filters={filters} onChange={change} />
      <ReplayBar box={box} rows={data?.rows ?? []} selection={selection} />
      {isPending && <ConnectionsSkeleton />}
      {error && !data && (
        <LoadError title={t("tiktokShop.boxes.loadError")} error={error} onRetry={reload} retrying={isFetching} />
      )}
      {data?.rows.length === 0 && (
        <ListEmpty text={t(`tiktokShop.boxes.empty.${box}`)} onClear={isBoxFiltered(filters) ? clear : undefined} />
      )}
      {data && data.rows.length > 0 && (
        <BoxTable rows={data.rows} selection={selection} onOpen={box === "inbox" ? setShown : undefined} />
      )}
      <PageTurner
        onPrevious={pages.cursor === null ? undefined : pages.previous}
        onNext={next ? () => pages.next(next) : undefined}
      />
      <EventDrawer id={shown} onClose={() => setShown(null)} />
    </Container>
  );
}
