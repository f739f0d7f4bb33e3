import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createInventoryLevelsWorkflow,
  createLocationFulfillmentSetWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
} from "@medusajs/medusa/core-flows";

/** One variant of the catalogue; `price` is a decimal string. */
export interface CatalogueRow {
  product: string;
  variant: string;
  seller_sku: string;
  price: string;
  stock: number;
  shop: "US" | "GB";
}

/** What was made. */
export interface Catalogue {
  location_id: string;
  /** Inventory item by SKU. */
  inventory_items: Record<string, string>;
}

/** A small store: two regions, one warehouse with a shipping option, and the rows as products with stock. */
export async function seedCatalogue(container: MedusaContainer, rows: readonly CatalogueRow[]): Promise<Catalogue> {
  await createRegionsWorkflow(container).run({
    input: {
      regions: [
        { name: "United States", currency_code: "usd", countries: ["us"], payment_providers: ["pp_system_default"] },
        { name: "United Kingdom", currency_code: "gbp", countries: ["gb"], payment_providers: ["pp_system_default"] },
      ],
    },
  });
  const { location_id, shipping_profile_id } = await warehouse(container);
  const titles = [...new Set(rows.map((row) => row.product))];
  await createProductsWorkflow(container).run({
    input: {
      products: titles.map((title) => {
        const variants = rows.filter((row) => row.product === title);
        return {
          title,
          status: "published" as const,
          shipping_profile_id,
          options: [{ title: "Variant", values: variants.map((row) => `${row.variant} ${row.shop}`) }],
          variants: variants.map((row) => ({
            title: row.variant,
            sku: row.seller_sku,
            manage_inventory: true,
            options: { Variant: `${row.variant} ${row.shop}` },
            prices: [{ currency_code: row.shop === "US" ? "usd" : "gbp", amount: Number(row.price) }],
          })),
        };
      }),
    },
  });
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems({}, { take: rows.length });
  const inventory_items = Object.fromEntries(items.map((item) => [String(item.sku), item.id]));
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: rows.map((row) => ({
        inventory_item_id: inventory_items[row.seller_sku] ?? "",
        location_id,
        stocked_quantity: row.stock,
      })),
    },
  });
  return { location_id, inventory_items };
}

/** A location that can ship: the admin's form to fulfil an order asks for one of its shipping options. */
async function warehouse(container: MedusaContainer): Promise<{ location_id: string; shipping_profile_id: string }> {
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Main warehouse", address: { address_1: "1 Dock Road", country_code: "us" } }] },
  });
  const location_id = only(locations).id;
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location_id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  });
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  });
  const shipping_profile_id = only(profiles).id;
  await createLocationFulfillmentSetWorkflow(container).run({
    input: { location_id, fulfillment_set_data: { name: "Main warehouse delivery", type: "shipping" } },
  });
  const [set] = await container.resolve(Modules.FULFILLMENT).listFulfillmentSets({}, { take: 1 });
  const { result: zones } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: "US and UK",
          fulfillment_set_id: set?.id ?? "",
          geo_zones: ["us", "gb"].map((country_code) => ({ type: "country" as const, country_code })),
        },
      ],
    },
  });
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Standard",
        service_zone_id: only(zones).id,
        shipping_profile_id,
        provider_id: "manual_manual",
        type: { label: "Standard", description: "By parcel", code: "standard" },
        price_type: "flat",
        prices: [{ currency_code: "usd", amount: 5 }],
      },
    ],
  });
  return { location_id, shipping_profile_id };
}

function only<T>(rows: T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error("Medusa created nothing.");
  return row;
}
