import type { ShopDto } from "../../../src/types/dto";
import type { ConnectedShop } from "./connect";
import { heard } from "./heard";
import type { Store } from "./with-store";

/** A second warehouse of the store. */
export interface Annex {
  id: string;
  /** Sets its stock of a SKU, as a person would, and waits until the plugin has heard of it. */
  setStock(sku: string, stocked_quantity: number): Promise<void>;
  /** What it has of a SKU. */
  levelOf(sku: string): Promise<{ stocked: number; reserved: number } | undefined>;
  /** What Medusa's form to fulfil an order asks for, with the option that the shop's setting has brought. */
  parcel(): Promise<{ location_id: string; shipping_option_id: string }>;
}

/** Makes a second warehouse in the admin, as a person would: without any shipping of its own. */
export async function makeAnnex(store: Store, stock: Record<string, number>): Promise<Annex> {
  const { stock_location } = await store.admin.post<{ stock_location: { id: string } }>("/admin/stock-locations", {
    name: "Annex",
  });
  const { id } = stock_location;
  const levels = (sku: string) => `/admin/inventory-items/${store.catalogue.inventory_items[sku]}/location-levels`;
  for (const [sku, stocked_quantity] of Object.entries(stock)) {
    await heard(store, "inventory.inventory-level.created", () =>
      store.admin.post(levels(sku), { location_id: id, stocked_quantity }),
    );
  }
  return {
    id,
    setStock: (sku, stocked_quantity) =>
      heard(store, "inventory.inventory-level.updated", () =>
        store.admin.post(`${levels(sku)}/${id}`, { stocked_quantity }),
      ),
    levelOf: async (sku) => {
      const [level] = await store.sql<{ stocked: number; reserved: number }>(
        `SELECT stocked_quantity::int AS stocked, reserved_quantity::int AS reserved FROM inventory_level
         WHERE inventory_item_id = ? AND location_id = ? AND deleted_at IS NULL`,
        [store.catalogue.inventory_items[sku], id],
      );
      return level;
    },
    parcel: async () => {
      const { shipping_options } = await store.admin.get<{ shipping_options: { id: string }[] }>(
        `/admin/shipping-options?stock_location_id=${id}`,
      );
      const [option] = shipping_options;
      if (!option) throw new Error("Nothing can be shipped from the annex.");
      return { location_id: id, shipping_option_id: option.id };
    },
  };
}

/** Lets a shop sell from these locations besides its main one. */
export async function sellFrom(store: Store, shop: ConnectedShop, ...locationIds: string[]): Promise<ShopDto> {
  const answer = await store.admin.post<{ shop: ShopDto }>(`/admin/tiktok-shop/shops/${shop.dto.id}`, {
    settings: { further_stock_location_ids: locationIds },
  });
  return answer.shop;
}
