import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { VariantMatch } from "../../../domain/order-draft";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";

/** Lines whose item has no stock level at the shop's location, by SKU: nothing can be reserved for them. */
export interface Reservation {
  unstocked: string[];
}

/**
 * Reserves every unit of an order at the shop's location, oversold ones too: the buyer has paid. Lines that have their
 * reservation already are left alone.
 */
export async function reserveStock(
  container: MedusaContainer,
  shop: Shop,
  medusaOrder: OrderDTO,
  variants: Map<string, VariantMatch>,
  isNew: boolean,
): Promise<Reservation> {
  const inventory = container.resolve(Modules.INVENTORY);
  const needs = (medusaOrder.items ?? []).flatMap((item) => {
    const variant = variants.get(String(item.metadata?.tiktok_sku_id));
    if (!variant?.manage_inventory) return [];
    return variant.inventory_items.map(({ inventory_item_id, required_quantity }) => ({
      line_item_id: item.id,
      inventory_item_id,
      quantity: required_quantity * item.quantity,
      allow_backorder: true,
      location_id: shop.stock_location_id,
      sku: variant.sku ?? variant.variant_id,
    }));
  });
  if (needs.length === 0) return { unstocked: [] };
  const itemIds = [...new Set(needs.map((need) => need.inventory_item_id))].sort();
  const levels = await inventory.listInventoryLevels(
    { inventory_item_id: itemIds, location_id: shop.stock_location_id },
    { take: itemIds.length, select: ["inventory_item_id"] },
  );
  const stocked = new Set(levels.map((level) => level.inventory_item_id));
  const unstocked = [...new Set(needs.filter((need) => !stocked.has(need.inventory_item_id)).map((need) => need.sku))];
  await inLine(container, itemIds, async () => {
    const existing = isNew
      ? []
      : await inventory.listReservationItems(
          { line_item_id: needs.map((need) => need.line_item_id) },
          { take: needs.length },
        );
    const has = new Set(existing.map((row) => `${row.line_item_id}:${row.inventory_item_id}`));
    const missing = needs.filter(
      (need) => stocked.has(need.inventory_item_id) && !has.has(`${need.line_item_id}:${need.inventory_item_id}`),
    );
    if (missing.length > 0) {
      await inventory.createReservationItems(missing.map(({ sku: _sku, ...reservation }) => reservation));
    }
  });
  return { unstocked };
}

/**
 * One reservation of an item at a time. The inventory module reads a level, adds, and writes it back, guarded by the
 * store's locking module alone, which by default knows one process only: so our processes also queue in the database.
 */
async function inLine(container: MedusaContainer, itemIds: string[], work: () => Promise<void>): Promise<void> {
  const locking = container.resolve(Modules.LOCKING);
  const { locks } = container.resolve(TIKTOK_SHOP_MODULE);
  await locks.hold(itemIds, () => locking.execute(itemIds, work));
}
