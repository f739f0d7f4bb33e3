import { useQuery } from "@tanstack/react-query";
import type { ShippingProvidersDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** The carriers that TikTok accepts for a shop, as options. */
export function useShippingProviders(shopId: string) {
  return useQuery({
    queryKey: queryKeys.shippingProviders(shopId),
    queryFn: () => sdk.client.fetch<ShippingProvidersDto>(`/admin/tiktok-shop/shops/${shopId}/shipping-providers`),
    select: (answer) => answer.shipping_providers.map(({ id, name }) => ({ value: id, label: name })),
  });
}
