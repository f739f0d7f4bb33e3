import { DEMO_LISTINGS, type Simulator, startSimulator } from "../../../src/simulator";
import type { CatalogueRow } from "../../setup/store/seed-catalogue";
import type { Addresses } from "./app";

/** What the Thai shop sells: there sellers ship by package, and buyers may pay at the door. */
const SCARF = { product: "Silk Scarf", variant: "Red", seller_sku: "SCARF-RED", price: "390.00", stock: 15 } as const;

/** The products that the store keeps: every listing of the simulated shops but one. */
export const CATALOGUE: readonly CatalogueRow[] = [
  ...DEMO_LISTINGS.filter((listing) => listing.in_store),
  { ...SCARF, price: "12.00", shop: "US" },
];

/** Shops and listings have the same ids at each start. */
const SEED = 20261123;

/** A TikTok Shop that is as new, with a seller and a shop in the US, in the United Kingdom and in Thailand. */
export async function startTiktok({ app, simulatorPort }: Addresses): Promise<Simulator> {
  const simulator = await startSimulator({ apps: [app], port: simulatorPort, scenario: "demo", seed: SEED });
  const { control } = simulator;
  const { open_id } = control.createSeller({ name: "Chao Phraya Crafts", base_region: "TH" });
  const shop = control.createShop({ seller_open_id: open_id, name: "Chao Phraya Crafts TH", region: "TH" });
  const { product: title, variant: name, ...sku } = SCARF;
  control.createListing({ shop_id: shop.id, title, skus: [{ ...sku, name }] });
  return simulator;
}
