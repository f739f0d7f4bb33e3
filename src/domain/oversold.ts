import type { HoldDto, OversoldDto } from "../types/hold-dto";

/** One unit of an order, and what it takes of the stock. */
export interface StockUnit {
  sku_id: string;
  /** As the store calls it. */
  sku: string;
  takes: { inventory_item_id: string; quantity: number }[];
}

/**
 * Takes units one after the other from what is available, below nothing too, since they are sold. An item that is not among
 * the available ones is not counted: nobody knows how many there are.
 *
 * @returns the SKUs that were short, by how many units, and what is left
 */
export function takeUnits(
  units: StockUnit[],
  available: ReadonlyMap<string, number>,
): { short: OversoldDto[]; left: Map<string, number> } {
  const left = new Map(available);
  const short = new Map<string, OversoldDto>();
  for (const { sku_id, sku, takes } of units) {
    let isShort = false;
    for (const { inventory_item_id, quantity } of takes) {
      const before = left.get(inventory_item_id);
      if (before === undefined) continue;
      left.set(inventory_item_id, before - quantity);
      if (before < quantity) isShort = true;
    }
    if (isShort) short.set(sku_id, { sku_id, sku, quantity: (short.get(sku_id)?.quantity ?? 0) + 1 });
  }
  return { short: [...short.values()], left };
}

/** What holds an order of a shop that does not import what is not in stock; nothing when all is. */
export function holdForStock(short: OversoldDto[]): HoldDto[] {
  if (short.length === 0) return [];
  const named = short.map(({ sku, quantity }) => `${quantity} of ${sku}`).join(", ");
  return [
    {
      reason: "oversold",
      message: `The stock location lacks ${named}. The order comes in when the stock does, or when you import it anyway.`,
      keys: short.map(({ sku_id }) => `oversold:${sku_id}`),
      can_accept: true,
      skus: short.map(({ sku_id, sku, quantity }) => ({ sku_id, seller_sku: sku, title: sku, quantity })),
    },
  ];
}
