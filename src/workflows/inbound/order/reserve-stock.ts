import type { MedusaContainer, OrderLineItemDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { VariantMatch } from "../../../domain/order-draft";
import { takeUnits } from "../../../domain/oversold";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { OversoldDto } from "../../../types/hold-dto";
import { availableItems, stockUnits } from "./stock-units";

/** A native order, one that is to be or one that is, and the variants whose stock its lines take, by TikTok's SKU id. */
export interface StockTaker {
  medusaOrder: { id: string; items?: Pick<OrderLineItemDTO, "id" | "quantity" | "metadata">[] };
  variants: Map<string, VariantMatch>;
  /** What a person reads beside its reservations. */
  description?: string;
}

/** What of an order's stock is not there. */
export interface Lacking {
  /** SKUs whose item has no stock level at the location: nothing can be reserved for them. */
  unstocked: string[];
  /** Units that were reserved although the location does not have them. */
  oversold: OversoldDto[];
}

/**
 * Reserves every unit of these orders at the shop's location, oversold ones too: the buyers have paid. Lines that have
 * their reservation already are left alone.
 *
 * @param areNew no line can have a reservation yet
 * @returns by the order's id, what is lacking
 */
export async function reserveStock(
  container: MedusaContainer,
  shop: Shop,
  orders: StockTaker[],
  areNew: boolean,
): Promise<Map<string, Lacking>> {
  const inventory = container.resolve(Modules.INVENTORY);
  const needs = orders.flatMap((order) => needsOf(order, shop));
  if (needs.length === 0) return new Map();
  const itemIds = [...new Set(needs.map((need) => need.reservation.inventory_item_id))].sort();
  const available = await inLine(container, itemIds, async () => {
    const stock = await availableItems(container, shop, itemIds);
    const lineIds = needs.map((need) => need.reservation.line_item_id);
    const existing = areNew
      ? []
      : await inventory.listReservationItems({ line_item_id: lineIds }, { take: null as unknown as number });
    const has = new Set(existing.map((row) => `${row.line_item_id}:${row.inventory_item_id}`));
    const missing = needs
      .map((need) => need.reservation)
      .filter((row) => stock.has(row.inventory_item_id) && !has.has(`${row.line_item_id}:${row.inventory_item_id}`));
    if (missing.length > 0) await inventory.createReservationItems(missing);
    // What the orders themselves had reserved before is theirs.
    for (const { inventory_item_id, quantity } of existing) {
      stock.set(inventory_item_id, (stock.get(inventory_item_id) ?? 0) + Number(quantity));
    }
    return stock;
  });
  return lackingOf(orders, needs, available);
}

function lackingOf(orders: StockTaker[], needs: Need[], available: Map<string, number>): Map<string, Lacking> {
  const lacking = new Map<string, Lacking>();
  let left = available;
  for (const { medusaOrder, variants } of orders) {
    const taken = takeUnits(stockUnits(medusaOrder.items ?? [], variants), left);
    left = taken.left;
    const unstocked = needs
      .filter((need) => need.medusaOrderId === medusaOrder.id && !available.has(need.reservation.inventory_item_id))
      .map((need) => need.sku);
    lacking.set(medusaOrder.id, { unstocked: [...new Set(unstocked)], oversold: taken.short });
  }
  return lacking;
}

type Need = ReturnType<typeof needsOf>[number];

/** What an order's lines take of each inventory item. */
const needsOf = ({ medusaOrder, variants, description }: StockTaker, shop: Shop) =>
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
        ...(description && { description }),
      },
    }));
  });

/**
 * One reservation of an item at a time. The inventory module reads a level, adds, and writes it back, guarded by the
 * store's locking module alone, which by default knows one process only: so our processes also queue in the database.
 */
async function inLine<T>(container: MedusaContainer, itemIds: string[], work: () => Promise<T>): Promise<T> {
  const locking = container.resolve(Modules.LOCKING);
  const { locks } = container.resolve(TIKTOK_SHOP_MODULE);
  return locks.hold(itemIds, () => locking.execute(itemIds, work));
}
