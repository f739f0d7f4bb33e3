import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, OrderStatus } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";

/**
 * Cancels the native order that an import left half made before the buyer cancelled on TikTok: its reservations are
 * released and its payment is taken back. Does nothing where there is no such order, or it is cancelled already.
 */
export async function discardOrder(container: MedusaContainer, medusaOrderId: string): Promise<void> {
  const [medusaOrder] = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: medusaOrderId }, { take: 1, select: ["id", "status"] });
  if (!medusaOrder || medusaOrder.status === OrderStatus.CANCELED) return;
  await cancelOrderWorkflow(container).run({ input: { order_id: medusaOrderId, no_notification: true } });
}
