import type { TiktokOrder } from "../tiktok/schemas/order";
import { isCancelled, isShipped } from "./order-status";

type HeldOrder = Pick<TiktokOrder, "status" | "fulfillment_type" | "line_items">;

/** Goods that lie in a warehouse of the platform are not the store's stock. */
const BY_PLATFORM = new Set(["FULFILLMENT_BY_TIKTOK", "FULFILLMENT_BY_DILAYANI_TOKOPEDIA"]);

const isGone = (status: string): boolean => isCancelled(status) || isShipped(status);

/**
 * Units that a TikTok buyer holds and Medusa has not reserved: TikTok took them off its own stock when the order was
 * placed (UNPAID already), so a push of Medusa's figure would sell them twice. One entry a SKU.
 */
export function heldUnits(
  tiktokOrder: HeldOrder,
  { reserved }: { reserved: boolean },
): { sku_id: string; quantity: number }[] {
  if (reserved || isGone(tiktokOrder.status) || BY_PLATFORM.has(tiktokOrder.fulfillment_type ?? "")) {
    return [];
  }
  const quantities = new Map<string, number>();
  for (const line of tiktokOrder.line_items) {
    if (!isGone(line.display_status ?? "")) {
      quantities.set(line.sku_id, (quantities.get(line.sku_id) ?? 0) + 1);
    }
  }
  return [...quantities].map(([sku_id, quantity]) => ({ sku_id, quantity }));
}
