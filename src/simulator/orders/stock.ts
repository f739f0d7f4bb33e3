import { ControlError } from "../state/control-error";
import type { Order, Shop, Sku, Stock } from "../state/model";
import type { World } from "../state/world";

/** Why stock moved, as topic 68 names it. */
export type StockTrigger = "order_created" | "order_canceled" | "order_shipped" | "manual_adjustment" | "api_sync";

/** The stock of a SKU in a warehouse; a SKU is bound to each warehouse it has a row for. */
const stockIn = (sku: Sku, warehouseId: string): Stock | undefined =>
  sku.stock.find((stock) => stock.warehouse_id === warehouseId);

/** Live payloads of topic 68 leave out numbers that are 0. */
const withoutZeros = (fields: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== 0));

/** Changes one row of stock and tells the apps (topic 68). */
export function moveStock(
  world: World,
  shop: Shop,
  sku: Sku,
  warehouseId: string,
  delta: { available: number; committed: number; trigger: StockTrigger },
): void {
  const stock = stockIn(sku, warehouseId);
  if (!stock) return;
  stock.available += delta.available;
  stock.committed += delta.committed;
  const available = sku.stock.reduce((total, row) => total + row.available, 0);
  const committed = sku.stock.reduce((total, row) => total + row.committed, 0);
  const occurred_at = new Date(world.clock.now()).toISOString().replace("Z", "000000Z");
  world.publish({
    shop,
    type: 68,
    data: {
      event_id: world.ids.next("event"),
      occurred_at,
      seller_id: shop.seller_open_id,
      product_id: sku.product_id,
      sku_id: sku.id,
      quantity_snapshot_after_change: withoutZeros({
        total_quantity: available + committed,
        total_available_quantity: available,
        total_committed_quantity: committed,
        in_shop_quantity: available,
        campaign_locked_quantity: 0,
        creator_locked_quantity: 0,
      }),
      change_detail: [
        withoutZeros({
          idempotency_key: world.ids.letters(24),
          trigger_source: delta.trigger,
          occurred_at,
          total_quantity_delta: delta.available + delta.committed,
          available_quantity_delta: delta.available,
          committed_quantity_delta: delta.committed,
          in_shop_quantity_delta: delta.available,
          campaign_locked_quantity_delta: 0,
          creator_locked_quantity_delta: 0,
        }),
      ],
    },
  });
}

/** How many units of each SKU the lines hold. */
export function unitsBySku(world: World, lines: readonly { sku_id: string }[]): [Sku, number][] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line.sku_id, (counts.get(line.sku_id) ?? 0) + 1);
  return [...counts].flatMap(([id, units]) => {
    const sku = world.skus.get(id);
    return sku ? [[sku, units] as [Sku, number]] : [];
  });
}

/** The first enabled sales warehouse that has every unit. Says what is lacking when there is none. */
export function warehouseFor(world: World, shop: Shop, lines: readonly { sku_id: string }[]): string {
  const wanted = unitsBySku(world, lines);
  const sales = shop.warehouses.filter((w) => w.type === "SALES_WAREHOUSE" && w.effect_status === "ENABLED");
  const found = sales.find(({ id }) => wanted.every(([sku, units]) => (stockIn(sku, id)?.available ?? 0) >= units));
  if (found) return found.id;
  const lacking = wanted.find(([sku, units]) => !sku.stock.some((row) => row.available >= units));
  const [sku, units] = lacking ?? wanted[0] ?? [];
  const left = sku?.stock.reduce((most, row) => Math.max(most, row.available), 0) ?? 0;
  throw new ControlError(`${shop.name} cannot sell ${units ?? 0} of ${sku?.seller_sku || sku?.id}: ${left} left.`);
}

/**
 * Moves what an order holds: a buyer's order takes it, a cancellation gives it back unless it is not to be sold again, a
 * shipment uses it up.
 */
export function moveOrderStock(
  world: World,
  shop: Shop,
  order: Pick<Order, "warehouse_id">,
  lines: readonly { sku_id: string }[],
  trigger: "order_created" | "order_canceled" | "order_shipped",
  { replenish = true }: { replenish?: boolean } = {},
): void {
  for (const [sku, units] of unitsBySku(world, lines)) {
    const available = trigger === "order_created" ? -units : trigger === "order_canceled" && replenish ? units : 0;
    const committed = trigger === "order_created" ? units : -units;
    moveStock(world, shop, sku, order.warehouse_id, { available, committed, trigger });
  }
}
