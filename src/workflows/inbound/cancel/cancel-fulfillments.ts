import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { cancelOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows";

interface Fulfilment {
  id: string;
  canceled_at: Date | null;
  shipped_at: Date | null;
  delivered_at: Date | null;
  items: { line_item_id: string | null }[];
}

/**
 * Takes back the fulfilments of an order that have not left yet, so that their lines can be given up.
 *
 * @param itemIds only those that hold one of these lines; all when left out
 * @returns the lines that are on their way or delivered: Medusa cannot give those up
 */
export async function cancelFulfillments(
  container: MedusaContainer,
  medusaOrderId: string,
  itemIds?: string[],
): Promise<Set<string>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "fulfillments.id",
      "fulfillments.canceled_at",
      "fulfillments.shipped_at",
      "fulfillments.delivered_at",
      "fulfillments.items.line_item_id",
    ],
    filters: { id: medusaOrderId },
  });
  const gone = new Set<string>();
  const fulfillments = (data[0]?.fulfillments ?? []) as Fulfilment[];
  for (const fulfillment of fulfillments.filter(({ canceled_at }) => !canceled_at)) {
    const held = fulfillment.items.flatMap((item) => item.line_item_id ?? []);
    if (itemIds && !held.some((id) => itemIds.includes(id))) continue;
    if (fulfillment.shipped_at || fulfillment.delivered_at) for (const id of held) gone.add(id);
    else {
      const input = { order_id: medusaOrderId, fulfillment_id: fulfillment.id, no_notification: true };
      await cancelOrderFulfillmentWorkflow(container).run({ input });
    }
  }
  return gone;
}
