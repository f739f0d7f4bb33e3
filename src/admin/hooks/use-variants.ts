import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** More than this is found by typing more. */
const mostShown = 10;

interface Variant {
  id: string;
  title: string | null;
  sku: string | null;
  product: { title: string } | null;
}

/** This store's variants that a text finds, by name or SKU. */
export function useVariants(q: string) {
  const query = { q, limit: mostShown, fields: "id,title,sku,product.title" };
  return useQuery({
    queryKey: queryKeys.variants(q),
    queryFn: () => sdk.client.fetch<{ variants: Variant[] }>("/admin/product-variants", { query }),
    select: ({ variants }) => variants,
    placeholderData: keepPreviousData,
    enabled: q !== "",
  });
}
