import type { ConnectedShop } from "./connect";
import { heard } from "./heard";
import type { Store } from "./with-store";

/** What TikTok offers of a SKU, over all its warehouses. */
export function onTiktok(store: Store, shop: ConnectedShop, sku: string): number | undefined {
  return store.simulator.control
    .sellers()
    .flatMap((seller) => seller.shops)
    .find(({ id }) => id === shop.tiktokId)
    ?.skus.find(({ seller_sku }) => seller_sku === sku)?.available;
}

/** Sets a stock in the admin, as a person would, and waits until the plugin has heard of it. */
export async function setStock(store: Store, sku: string, stocked_quantity: number): Promise<void> {
  const { inventory_items, location_id } = store.catalogue;
  await heard(store, LEVEL_UPDATED, () =>
    store.admin.post(`/admin/inventory-items/${inventory_items[sku]}/location-levels/${location_id}`, {
      stocked_quantity,
    }),
  );
}

/** Reserves units as another channel's order does, and waits until the plugin has heard of it. */
export async function reserve(store: Store, sku: string, quantity: number): Promise<void> {
  const { inventory_items, location_id } = store.catalogue;
  await heard(store, LEVEL_UPDATED, () =>
    store.admin.post("/admin/reservations", { inventory_item_id: inventory_items[sku], location_id, quantity }),
  );
}

const LEVEL_UPDATED = "inventory.inventory-level.updated";

/** A SKU's stock level at the store's location, as Medusa has it. */
export async function levelOf(store: Store, sku: string): Promise<{ stocked: number; reserved: number }> {
  const [level] = await store.sql<{ stocked: number; reserved: number }>(
    `SELECT stocked_quantity::int AS stocked, reserved_quantity::int AS reserved FROM inventory_level
     WHERE inventory_item_id = ? AND location_id = ? AND deleted_at IS NULL`,
    [store.catalogue.inventory_items[sku], store.catalogue.location_id],
  );
  if (!level) throw new Error(`The store's location does not keep ${sku}.`);
  return level;
}

/** Has the store's location keep a SKU no longer, without the plugin hearing of it. */
export async function dropLevel(store: Store, sku: string): Promise<void> {
  const { inventory_items, location_id } = store.catalogue;
  await store.sql("DELETE FROM inventory_level WHERE inventory_item_id = ? AND location_id = ?", [
    inventory_items[sku],
    location_id,
  ]);
}
