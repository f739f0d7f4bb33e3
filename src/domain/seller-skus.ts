import type { TiktokOrder } from "../tiktok/schemas/order";
import { componentsOf } from "./bundle";

/** A seller SKU as orders are searched by it: in any case. */
export const searchedSku = (sellerSku: string): string => sellerSku.trim().toLowerCase();

/** The seller SKUs by which an order is found: those of its lines, and of what a bundle is made of. Each once. */
export function sellerSkus({ line_items }: Pick<TiktokOrder, "line_items">): string[] {
  const named = line_items.flatMap((line) => [line, ...componentsOf(line)].map(({ seller_sku }) => seller_sku ?? ""));
  return [...new Set(named.map(searchedSku))].filter(Boolean);
}
