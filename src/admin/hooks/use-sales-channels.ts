import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** This store's sales channels, as options. A store with more than a thousand shows the first thousand by name. */
export function useSalesChannels() {
  return useQuery({
    queryKey: queryKeys.salesChannels,
    queryFn: () => sdk.admin.salesChannel.list({ fields: "id,name", order: "name", limit: 1000 }),
    select: (answer) => answer.sales_channels.map(({ id, name }) => ({ value: id, label: name })),
    staleTime: 0,
  });
}
