import type { OrderDTO, OrderLineItemDTO } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";

/** Units of a native order that a return of TikTok is about, by TikTok's ids of the units. */
export function unitsOf({ items = [] }: Pick<OrderDTO, "items">, lineIds: readonly string[]): OrderLineItemDTO[] {
  return (items ?? []).filter(({ metadata }) => lineIds.includes(String(metadata?.["tiktok_line_item_id"])));
}

/**
 * Whether Medusa can take a unit back: only what it has fulfilled, and what no other return holds. The order module refuses
 * the rest.
 */
export function isReturnable({ detail }: OrderLineItemDTO): boolean {
  const { fulfilled_quantity, return_requested_quantity, return_received_quantity, return_dismissed_quantity } = detail;
  const held = MathBN.sum(
    return_requested_quantity ?? 0,
    return_received_quantity ?? 0,
    return_dismissed_quantity ?? 0,
  );
  return MathBN.gte(MathBN.sub(fulfilled_quantity ?? 0, held), 1);
}
