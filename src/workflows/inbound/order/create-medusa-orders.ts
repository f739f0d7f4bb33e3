import type { CreateOrderDTO, MedusaContainer, OrderDTO } from "@medusajs/framework/types";
import { deepCopy, Modules } from "@medusajs/framework/utils";
import { lineItemId } from "../../../domain/line-item-id";
import type { OrderDraft } from "../../../domain/order-draft";
import type { Attempt } from "./attempt";
import { existingOrders } from "./existing-orders";

/** A native order to be made under the id that its record drew. */
export interface OrderToMake {
  medusaOrderId: string;
  draft: OrderDraft;
}

/**
 * Creates native orders in one call. The order module writes what it is given and computes nothing, and its primary key
 * refuses a second order. Such a call makes all of its orders or none: when it is refused, those that are there already
 * are taken as they are, and the others are halved until the one that is to blame stands alone.
 *
 * @returns by the order's id, the order that was made; null for one that was there before
 */
export async function createMedusaOrders(
  container: MedusaContainer,
  orders: OrderToMake[],
): Promise<Map<string, Attempt<OrderDTO | null>>> {
  if (orders.length === 0) return new Map();
  try {
    // `id` and `created_at` are stored as given, although the type does not name them. The module changes what it is
    // given, and what it refuses is given to it again.
    const inputs = orders.map(inputOf);
    const made = await container.resolve(Modules.ORDER).createOrders(inputs as CreateOrderDTO[]);
    return new Map(made.map((medusaOrder) => [medusaOrder.id, { ok: true, value: medusaOrder }]));
  } catch (error) {
    const ids = orders.map(({ medusaOrderId }) => medusaOrderId);
    const existing = await existingOrders(container, ids);
    const missing = orders.filter((order) => !existing.has(order.medusaOrderId));
    if (missing.length < orders.length) {
      const made = await createMedusaOrders(container, missing);
      for (const id of existing) made.set(id, { ok: true, value: null });
      return made;
    }
    const [first] = missing;
    if (missing.length === 1 && first) return new Map([[first.medusaOrderId, { ok: false, error }]]);
    const half = Math.ceil(missing.length / 2);
    return new Map([
      ...(await createMedusaOrders(container, missing.slice(0, half))),
      ...(await createMedusaOrders(container, missing.slice(half))),
    ]);
  }
}

const inputOf = ({ medusaOrderId, draft }: OrderToMake) => {
  const input = deepCopy(draft);
  const items = input.items.map((item) => ({
    ...item,
    id: lineItemId(medusaOrderId, item.metadata.tiktok_line_item_id),
  }));
  return { ...input, id: medusaOrderId, items };
};
