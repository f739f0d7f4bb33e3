import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { VariantMatch } from "../../../domain/order-draft";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { inLine } from "./in-line";

/** A native order, and the variants whose stock its lines take, by TikTok's SKU id. */
export interface StockTaker {
  medusaOrder: Pick<OrderDTO, "id" | "items">;
  variants: Map<string, VariantMatch>;
}

/**
 * Reserves every unit of these orders at the shop's location, oversold ones too: the buyers have paid. Lines that have
 * their reservation already are left alone.
 *
 * @param areNew no line can have a reservation yet
 * @returns by the order's id, the SKUs whose item has no stock level at the location: nothing can be reserved for them
 */
export async function reserveStock(
  container: MedusaContainer,
  shop: Shop,
  orders: StockTaker[],
  areNew: boolean,
): Promise<Map<string, string[]>> {
  const inventory = container.resolve(Modules.INVENTORY);
  const needs = orders.flatMap((order) => needsOf(order, shop));
  if (needs.length === 0) return new Map();
  const itemIds = [...new Set(needs.map((need) => need.reservation.inventory_item_id))].sort();
  const levels = await inventory.listInventoryLevels(
    { inventory_item_id: itemIds, location_id: shop.stock_location_id },
    { take: itemIds.length, select: ["inventory_item_id"] },
  );
  const stocked = new Set(levels.map((level) => level.inventory_item_id));
  const isStocked = ({ reservation }: Need) => stocked.has(reservation.inventory_item_id);
  const reservations = needs.filter(isStocked).map((need) => need.reservation);
  await inLine(container, itemIds, async () => {
    const existing = areNew
      ? []
      : await inventory.listReservationItems(
          { line_item_id: needs.map((need) => need.reservation.line_item_id) },
          { take: needs.length },
        );
    const has = new Set(existing.map((row) => `${row.line_item_id}:${row.inventory_item_id}`));
    const missing = reservations.filter((row) => !has.has(`${row.line_item_id}:${row.inventory_item_id}`));
    if (missing.length > 0) await inventory.createReservationItems(missing);
  });
  const unstocked = new Map<string, string[]>();
  for (const { medusaOrderId, sku } of needs.filter((need) => !isStocked(need))) {
    unstocked.set(medusaOrderId, [...new Set([...(unstocked.get(medusaOrderId) ?? []), sku])]);
  }
  return unstocked;
}

type Need = ReturnType<typeof needsOf>[number];

/** What an order's lines take of each inventory item. */
const needsOf = ({ medusaOrder, variants }: StockTaker, shop: Shop) =>
  (medusaOrder.items ?? []).flatMap((item) => {
    const variant = variants.get(String(item.metadata?.tiktok_sku_id));
    if (!variant?.manage_inventory) return [];
    return variant.inventory_items.map(({ inventory_item_id, required_quantity }) => ({
      medusaOrderId: medusaOrder.id,
      sku: variant.sku ?? variant.variant_id,
      reservation: {
        line_item_id: item.id,
        inventory_item_id,
        quantity: required_quantity * item.quantity,
        allow_backorder: true,
        location_id: shop.stock_location_id,
      },
    }));
  });
