import type { MedusaContainer } from "@medusajs/framework/types";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { cancelOrder } from "../cancel/cancel-order";
import { existingOrders } from "./existing-orders";
import type { ReadOrder } from "./read-order";

/**
 * Cancels the native order that an import left half made before the buyer cancelled on TikTok, as one that is complete: its
 * reservations are released, and what was taken for it is refunded through the ledger. Does nothing where there is none.
 */
export async function discardOrder(container: MedusaContainer, shop: Shop, order: ReadOrder): Promise<void> {
  const { record, tiktokOrder, aftersales, notes } = order;
  const begun = await existingOrders(container, [record.medusa_order_id]);
  if (begun.size === 0) return;
  if (!aftersales.ok) throw aftersales.error;
  await cancelOrder({ container, shop, record, tiktokOrder, aftersales: aftersales.value, note: notes.note });
}
