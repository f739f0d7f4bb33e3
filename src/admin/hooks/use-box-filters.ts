import { useSearchParams } from "react-router-dom";
import { boxAddressOf, type BoxFilters, boxFiltersOf } from "../lib/box-filters";

/** The filters of the messages, kept in the page's address. */
export function useBoxFilters() {
  const [search, setSearch] = useSearchParams();
  const filters = boxFiltersOf(search);
  const change = (part: Partial<BoxFilters>) =>
    setSearch(boxAddressOf({ ...filters, ...part }), { replace: part.box === undefined });
  const clear = () => change({ state: "", topic: "", shopId: "", q: "", from: "", to: "" });
  return { filters, change, clear };
}
