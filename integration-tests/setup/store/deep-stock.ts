import type { Control, SellerState, ShopState } from "../../../src/simulator";
import type { CatalogueRow } from "./seed-catalogue";

const row = (product: string, variant: string, seller_sku: string, price: string): CatalogueRow => ({
  product,
  variant,
  seller_sku,
  price,
  stock: 1_000_000,
  shop: "US",
});

/** A small catalogue whose stock no test or figure uses up. */
export const DEEP_STOCK: readonly CatalogueRow[] = [
  row("Ridge T-Shirt", "S", "TEE-S", "32.00"),
  row("Ridge T-Shirt", "M", "TEE-M", "32.00"),
  row("Trail Runner Cap", "Black", "CAP-BLACK", "25.00"),
  row("Steel Bottle 750 ml", "Default", "BOTTLE-750", "28.50"),
  row("Enamel Mug", "Default", "MUG-ENAMEL", "14.50"),
];

/** One seller with one US shop that lists the catalogue. */
export function listDeepStock(control: Control): { seller: SellerState; shop: ShopState } {
  const seller = control.createSeller({ name: "Trailhead Outfitters", base_region: "US" });
  let shop = control.createShop({ seller_open_id: seller.open_id, name: "Trailhead Outfitters US", region: "US" });
  for (const product of new Set(DEEP_STOCK.map((listing) => listing.product))) {
    const skus = DEEP_STOCK.filter((listing) => listing.product === product);
    shop = control.createListing({
      shop_id: shop.id,
      title: product,
      skus: skus.map(({ seller_sku, variant, price, stock }) => ({ seller_sku, name: variant, price, stock })),
    });
  }
  return { seller, shop };
}
