import type { ImportState, OrderStage } from "../../types";

/**
 * `attention`: held, failed, or something about them did not work. `late`: to be shipped soon, or too late. `oversold`:
 * back-orders.
 */
export const orderViews = ["all", "attention", "late", "oversold"] as const;
export type OrderView = (typeof orderViews)[number];

export const importStates = [
  "received",
  "waiting",
  "imported",
  "held",
  "failed",
  "skipped",
] as const satisfies ImportState[];

export const orderStages = [
  "received",
  "validated",
  "processing",
  "label_generated",
  "shipped",
  "delivered",
  "failed",
  "cancelled",
] as const satisfies OrderStage[];

/** What the list of orders is filtered by, as it stands in the page's address. Empty for anything. */
export interface OrderListFilters {
  view: OrderView;
  shopId: string;
  state: ImportState | "";
  stage: OrderStage | "";
  q: string;
}

/** The filters in the page's address. What it does not know counts as not given. */
export function orderListFiltersOf(search: URLSearchParams): OrderListFilters {
  return {
    view: orderViews.find((view) => view === search.get("view")) ?? "all",
    shopId: search.get("shop_id") ?? "",
    state: importStates.find((state) => state === search.get("state")) ?? "",
    stage: orderStages.find((stage) => stage === search.get("stage")) ?? "",
    q: search.get("q") ?? "",
  };
}

/** The address of these filters. */
export const orderListAddressOf = ({ view, shopId, state, stage, q }: OrderListFilters): Record<string, string> =>
  given({ view: view === "all" ? "" : view, shop_id: shopId, state, stage, q: q.trim() });

/** What the store is asked for. */
export function orderListQueryOf(
  { view, ...filters }: OrderListFilters,
  cursor: string | null,
): Record<string, string> {
  return {
    ...orderListAddressOf({ ...filters, view: "all" }),
    ...(view !== "all" && { [view]: "true" }),
    ...(cursor !== null && { cursor }),
  };
}

/** Whether anything but the view narrows the list down. */
export const isOrderListFiltered = (filters: OrderListFilters): boolean =>
  Object.keys(orderListAddressOf({ ...filters, view: "all" })).length > 0;

const given = (parameters: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ""));
