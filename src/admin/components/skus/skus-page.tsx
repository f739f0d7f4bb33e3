import { Container } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import type { SkuLinkDto } from "../../../types";
import { useShopNames } from "../../hooks/use-shop-names";
import { useSkuLinks } from "../../hooks/use-sku-links";
import { SKU_PAGE_SIZE, skuAddressOf, type SkuFilters, skuFiltersOf } from "../../lib/sku-filters";
import { ListEmpty } from "../common/list-empty";
import { ListHeader } from "../common/list-header";
import { LoadError } from "../common/load-error";
import { PageTurner } from "../common/page-turner";
import { ConnectionsSkeleton } from "../connections/connections-skeleton";
import { MatchDrawer } from "./match-drawer";
import { SkuFilterBar } from "./sku-filter-bar";
import { SkuTable } from "./sku-table";

/** The SKUs of a shop's listings, those first that no variant stands for: a person says which it is. */
export function SkusPage() {
  const { t } = useTranslation();
  const shops = useShopNames();
  const [search, setSearch] = useSearchParams();
  const filters = skuFiltersOf(search);
  const firstShop = shops.data?.find(({ unmatched }) => unmatched > 0) ?? shops.data?.[0];
  const shopId = filters.shopId || (firstShop?.value ?? "");
  const { data, error, isLoading, isFetching, refetch } = useSkuLinks(shopId, filters);
  const [matched, setMatched] = useState<SkuLinkDto | null>(null);
  const change = (part: Partial<SkuFilters>) =>
    setSearch(skuAddressOf({ ...filters, page: 0, ...part }), { replace: true });
  const reload = () => void refetch();
  const { page } = filters;
  const isNext = data !== undefined && (page + 1) * SKU_PAGE_SIZE < data.count;
  return (
    <Container className="divide-y p-0" data-testid="tiktok-shop-skus">
      <ListHeader
        title={t("tiktokShop.skus.title")}
        subtitle={t("tiktokShop.skus.subtitle")}
        link={{ to: "/tiktok-shop?view=attention", text: t("tiktokShop.skus.orders") }}
        onRefresh={reload}
        refreshing={isFetching}
      />
      <SkuFilterBar shopId={shopId} filters={filters} onChange={change} />
      {(isLoading || shops.isLoading) && <ConnectionsSkeleton />}
      {error && !data && (
        <LoadError title={t("tiktokShop.skus.loadError")} error={error} onRetry={reload} retrying={isFetching} />
      )}
      {shops.data?.length === 0 && <ListEmpty text={t("tiktokShop.skus.noShop")} onClear={undefined} />}
      {data?.sku_links.length === 0 && (
        <ListEmpty
          text={t(`tiktokShop.skus.${filters.all ? "none" : "allMatched"}`)}
          onClear={filters.q ? () => change({ q: "" }) : undefined}
        />
      )}
      {data && data.sku_links.length > 0 && <SkuTable links={data.sku_links} onMatch={setMatched} />}
      <PageTurner
        onPrevious={page > 0 ? () => change({ page: page - 1 }) : undefined}
        onNext={isNext ? () => change({ page: page + 1 }) : undefined}
      />
      <MatchDrawer key={matched?.sku_id} shopId={shopId} link={matched} onClose={() => setMatched(null)} />
    </Container>
  );
}
