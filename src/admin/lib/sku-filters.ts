/** What a shop's SKUs are filtered by, as it stands in the page's address. */
export interface SkuFilters {
  /** Empty for the first shop that has something to match. */
  shopId: string;
  /** Also those that a variant stands for already. */
  all: boolean;
  q: string;
  /** From 0. */
  page: number;
}

export const SKU_PAGE_SIZE = 25;

/** The filters in the page's address. What it does not know counts as not given. */
export function skuFiltersOf(search: URLSearchParams): SkuFilters {
  const page = search.get("page") ?? "";
  return {
    shopId: search.get("shop_id") ?? "",
    all: search.get("all") === "true",
    q: search.get("q") ?? "",
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) - 1 : 0,
  };
}

/** The address of these filters. */
export const skuAddressOf = ({ shopId, all, q, page }: SkuFilters): Record<string, string> =>
  given({ shop_id: shopId, all: all ? "true" : "", q: q.trim(), page: page > 0 ? String(page + 1) : "" });

/** What the store is asked for. */
export const skuQueryOf = ({ all, q, page }: SkuFilters): Record<string, string> => ({
  ...given({ unmatched: all ? "" : "true", q: q.trim() }),
  limit: String(SKU_PAGE_SIZE),
  offset: String(page * SKU_PAGE_SIZE),
});

const given = (parameters: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ""));
