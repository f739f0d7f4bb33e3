import type { Store } from "./with-store";

/** Makes a product in the admin whose one variant is a set of the store's other items. */
export async function makeKit(store: Store, sku: string, parts: Record<string, number>): Promise<void> {
  const [profile] = await store.sql<{ id: string }>("SELECT shipping_profile_id AS id FROM shipping_option LIMIT 1");
  await store.admin.post("/admin/products", {
    title: `Set ${sku}`,
    status: "published",
    shipping_profile_id: profile?.id,
    options: [{ title: "Variant", values: ["Set"] }],
    variants: [
      {
        title: "Set",
        sku,
        manage_inventory: true,
        options: { Variant: "Set" },
        prices: [{ currency_code: "usd", amount: 70 }],
        inventory_items: Object.entries(parts).map(([part, required_quantity]) => ({
          inventory_item_id: store.catalogue.inventory_items[part],
          required_quantity,
        })),
      },
    ],
  });
}
