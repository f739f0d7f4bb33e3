import { useSearchParams } from "react-router-dom";
import { orderListAddressOf, type OrderListFilters, orderListFiltersOf } from "../lib/order-list-filters";

/** The filters of the list of orders, kept in the page's address. */
export function useOrderListFilters() {
  const [search, setSearch] = useSearchParams();
  const filters = orderListFiltersOf(search);
  const change = (part: Partial<OrderListFilters>) =>
    setSearch(orderListAddressOf({ ...filters, ...part }), { replace: part.view === undefined });
  return { filters, change, clear: () => change({ shopId: "", state: "", stage: "", q: "" }) };
}
