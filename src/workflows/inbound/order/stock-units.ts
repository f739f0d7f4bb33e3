import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { VariantMatch } from "../../../domain/order-draft";
import type { StockUnit } from "../../../domain/oversold";
import { type Stock, stockLocations, stockOf } from "../../../domain/stock-locations";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { standingLocations } from "./standing-locations";

/** What each line of an order takes of the stock; those that take none are left out. */
export const stockUnits = (
  items: { quantity: number | unknown; metadata?: Record<string, unknown> | null }[],
  variants: Map<string, VariantMatch>,
): StockUnit[] =>
  items.flatMap(({ quantity, metadata }) => {
    const sku_id = String(metadata?.["tiktok_sku_id"]);
    const variant = variants.get(sku_id);
    if (!variant?.manage_inventory) return [];
    const takes = variant.inventory_items.map(({ inventory_item_id, required_quantity }) => ({
      inventory_item_id,
      quantity: required_quantity * Number(quantity),
    }));
    return [{ sku_id, sku: variant.sku ?? variant.variant_id, takes }];
  });

/** What the shop's locations have and nobody reserved, by inventory item; of the items that they keep, or kept when they were deleted. */
export async function availableItems(container: MedusaContainer, shop: Shop, itemIds: string[]): Promise<Stock> {
  if (itemIds.length === 0) return new Map();
  const location_id = stockLocations(shop);
  const [standing, levels] = await Promise.all([
    standingLocations(container, shop),
    container.resolve(Modules.INVENTORY).listInventoryLevels(
      { inventory_item_id: itemIds, location_id },
      {
        take: itemIds.length * location_id.length,
        select: ["inventory_item_id", "location_id", "stocked_quantity", "reserved_quantity"],
      },
    ),
  ]);
  return stockOf(
    levels.map((level) => ({
      inventory_item_id: level.inventory_item_id,
      location_id: level.location_id,
      available: Number(level.stocked_quantity) - Number(level.reserved_quantity),
    })),
    standing,
  );
}
