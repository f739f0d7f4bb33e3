import type { CreateOrderDTO, MedusaContainer, OrderDTO } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import type { OrderDraft } from "../../../domain/order-draft";

/**
 * Creates the native order under the id that its record drew. The order module writes what it is given and computes
 * nothing, and its primary key refuses a second order: then the one that is there is returned.
 */
export async function createMedusaOrder(
  container: MedusaContainer,
  medusaOrderId: string,
  draft: OrderDraft,
): Promise<{ medusaOrder: OrderDTO; isNew: boolean }> {
  const orderModule = container.resolve(Modules.ORDER);
  try {
    // `id` and `created_at` are stored as given, although the type does not name them.
    const medusaOrder = await orderModule.createOrders({ ...draft, id: medusaOrderId } as CreateOrderDTO);
    return { medusaOrder, isNew: true };
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const medusaOrder = await orderModule.retrieveOrder(medusaOrderId, {
      relations: ["items", "transactions", "shipping_address"],
    });
    return { medusaOrder, isNew: false };
  }
}

/** Medusa's sentence for a primary key that is taken. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof MedusaError && error.type === MedusaError.Types.INVALID_DATA && /already exists/.test(error.message);
