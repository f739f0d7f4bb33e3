import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import type { Decimal } from "../../../domain/money";
import type { Quantities } from "../../../domain/returned-goods";

/** The items of a native order, by TikTok's ids of its units. */
export async function itemsByLine(container: MedusaContainer, medusaOrderId: string): Promise<Map<string, string>> {
  const { items = [] } = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(medusaOrderId, { select: ["id"], relations: ["items"] });
  return new Map((items ?? []).map(({ id, metadata }) => [String(metadata?.["tiktok_line_item_id"]), id]));
}

/** What fulfilments took from stock, by line of the native order and inventory item. */
export async function takenByItem(container: MedusaContainer, medusaOrderId: string): Promise<Map<string, Quantities>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "fulfillments.canceled_at",
      "fulfillments.items.line_item_id",
      "fulfillments.items.inventory_item_id",
      "fulfillments.items.quantity",
    ],
    filters: { id: medusaOrderId },
  });
  const taken = new Map<string, Map<string, Decimal>>();
  const items = data
    .flatMap(({ fulfillments }) => fulfillments ?? [])
    .flatMap((fulfillment) => (fulfillment && !fulfillment.canceled_at ? fulfillment.items : []));
  for (const { line_item_id, inventory_item_id, quantity } of items) {
    if (!inventory_item_id || !line_item_id) continue;
    const ofLine = taken.get(line_item_id) ?? new Map<string, Decimal>();
    taken.set(line_item_id, ofLine.set(inventory_item_id, MathBN.add(ofLine.get(inventory_item_id) ?? 0, quantity)));
  }
  return taken;
}
