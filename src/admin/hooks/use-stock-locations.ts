import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** This store's stock locations, as options. A store with more than a thousand shows the first thousand by name. */
export function useStockLocations() {
  return useQuery({
    queryKey: queryKeys.stockLocations,
    queryFn: () => sdk.admin.stockLocation.list({ fields: "id,name", order: "name", limit: 1000 }),
    select: (answer) => answer.stock_locations.map(({ id, name }) => ({ value: id, label: name })),
    staleTime: 0,
  });
}
