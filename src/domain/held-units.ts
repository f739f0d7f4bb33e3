import type { TiktokOrder } from "../tiktok/schemas/order";
import { componentsOf } from "./bundle";
import { isShippedByPlatform } from "./order-kind";
import { isCancelled, isShipped } from "./order-status";

type HeldOrder = Pick<TiktokOrder, "status" | "fulfillment_type" | "line_items">;

const isGone = (status: string): boolean => isCancelled(status) || isShipped(status);

/**
 * Units that a TikTok buyer holds and Medusa has not reserved: TikTok took them off its own stock when the order was
 * placed (UNPAID already), so a push of Medusa's figure would sell them twice. One entry a SKU; a bundle holds what it is
 * made of, too.
 */
export function heldUnits(
  tiktokOrder: HeldOrder,
  { reserved }: { reserved: boolean },
): { sku_id: string; quantity: number }[] {
  if (reserved || isGone(tiktokOrder.status) || isShippedByPlatform(tiktokOrder)) {
    return [];
  }
  const quantities = new Map<string, number>();
  for (const line of tiktokOrder.line_items) {
    if (isGone(line.display_status ?? "")) continue;
    for (const { sku_id, count } of [{ sku_id: line.sku_id, count: 1 }, ...componentsOf(line)]) {
      quantities.set(sku_id, (quantities.get(sku_id) ?? 0) + count);
    }
  }
  return [...quantities].map(([sku_id, quantity]) => ({ sku_id, quantity }));
}
