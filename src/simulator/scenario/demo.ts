import type { Control } from "../control/control";

/** One SKU that a demo shop sells. `price` is a decimal string in the shop's currency; US prices are before tax. */
export interface DemoListing {
  shop: "US" | "GB";
  product: string;
  variant: string;
  seller_sku: string;
  price: string;
  stock: number;
  /** False for a listing that no product of the demo store answers to. */
  in_store: boolean;
}

const row = (
  shop: DemoListing["shop"],
  product: string,
  variant: string,
  seller_sku: string,
  price: string,
  stock: number,
  in_store = true,
): DemoListing => ({ shop, product, variant, seller_sku, price, stock, in_store });

/** What the two shops of the demo sell; the demo store is seeded from the same table. */
export const DEMO_LISTINGS: readonly DemoListing[] = [
  row("US", "Trail Runner Cap", "Black", "CAP-BLACK", "25.00", 48),
  row("US", "Trail Runner Cap", "Olive", "CAP-OLIVE", "25.00", 12),
  row("US", "Ridge T-Shirt", "S", "TEE-S", "32.00", 30),
  row("US", "Ridge T-Shirt", "M", "TEE-M", "32.00", 25),
  row("US", "Steel Bottle 750 ml", "Default", "BOTTLE-750", "28.50", 60),
  row("US", "Legacy Bandana", "Default", "LEGACY-SKU-1", "9.90", 5, false),
  row("GB", "Trail Runner Cap", "Black", "CAP-BLACK-UK", "21.00", 20),
  row("GB", "Enamel Mug", "Default", "MUG-ENAMEL", "14.50", 40),
];

/** Two sellers with a shop each: Trailhead Outfitters in the US, Fellside Goods in the United Kingdom. */
export function loadDemo(control: Control): void {
  for (const [region, seller, shopName] of [
    ["US", "Trailhead Outfitters", "Trailhead Outfitters US"],
    ["GB", "Fellside Goods", "Fellside Goods UK"],
  ] as const) {
    const { open_id } = control.createSeller({ name: seller, base_region: region });
    const shop = control.createShop({ seller_open_id: open_id, name: shopName, region });
    const rows = DEMO_LISTINGS.filter((listing) => listing.shop === region);
    for (const product of new Set(rows.map((listing) => listing.product))) {
      const skus = rows
        .filter((listing) => listing.product === product)
        .map(({ seller_sku, variant, price, stock }) => ({ seller_sku, name: variant, price, stock }));
      control.createListing({ shop_id: shop.id, title: product, skus });
    }
  }
}
