import { Button, Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { useCursorPages } from "../../hooks/use-cursor-pages";
import { useOrderCounts, useOrderList } from "../../hooks/use-order-list";
import { useOrderListFilters } from "../../hooks/use-order-list-filters";
import { useSelection } from "../../hooks/use-selection";
import { isOrderListFiltered, orderViews } from "../../lib/order-list-filters";
import { ListEmpty } from "../common/list-empty";
import { ListHeader } from "../common/list-header";
import { LoadError } from "../common/load-error";
import { PageTurner } from "../common/page-turner";
import { ViewTabs } from "../common/view-tabs";
import { ConnectionsSkeleton } from "../connections/connections-skeleton";
import { DecisionBar } from "./decision-bar";
import { OrderFilterBar } from "./order-filter-bar";
import { OrderTable } from "./order-table";

/** The orders of the channel, those that want a look first at hand; its filters are in the page's address. */
export function OrdersPage() {
  const { t } = useTranslation();
  const { filters, change, clear } = useOrderListFilters();
  const pages = useCursorPages(JSON.stringify(filters));
  const { data, error, isPending, isFetching, refetch } = useOrderList(filters, pages.cursor);
  const counts = useOrderCounts();
  const selection = useSelection(data?.orders.map(({ record_id }) => record_id) ?? []);
  const reload = () => void Promise.all([refetch(), counts.refetch()]);
  const { view } = filters;
  const next = data?.next_cursor;
  return (
    <Container className="divide-y p-0" data-testid="tiktok-shop-orders">
      <ListHeader
        title={t("tiktokShop.orders.title")}
        subtitle={t("tiktokShop.orders.subtitle")}
        link={{ to: "/settings/tiktok-shop", text: t("tiktokShop.orders.connections") }}
        onRefresh={reload}
        refreshing={isFetching}
      >
        <Button size="small" variant="secondary" asChild>
          <Link to="/tiktok-shop/skus">{t("tiktokShop.orders.matchSkus")}</Link>
        </Button>
      </ListHeader>
      <ViewTabs
        label={t("tiktokShop.orders.views.label")}
        views={orderViews.map((value) => ({
          value,
          label: t(`tiktokShop.orders.views.${value}`),
          count: value === "attention" || value === "late" ? counts.data?.[value] : undefined,
        }))}
        value={view}
        onChange={(value) => change({ view: orderViews.find((known) => known === value) ?? "all" })}
      />
      <OrderFilterBar filters={filters} onChange={change} />
      {view === "attention" && <DecisionBar selection={selection} />}
      {isPending && <ConnectionsSkeleton />}
      {error && !data && (
        <LoadError title={t("tiktokShop.orders.loadError")} error={error} onRetry={reload} retrying={isFetching} />
      )}
      {data?.orders.length === 0 && (
        <ListEmpty
          text={t(`tiktokShop.orders.empty.${view}`)}
          onClear={isOrderListFiltered(filters) ? clear : undefined}
        />
      )}
      {data && data.orders.length > 0 && (
        <OrderTable
          orders={data.orders}
          withReason={view !== "late"}
          selection={view === "attention" ? selection : undefined}
        />
      )}
      <PageTurner
        onPrevious={pages.cursor === null ? undefined : pages.previous}
        onNext={next ? () => pages.next(next) : undefined}
      />
    </Container>
  );
}
