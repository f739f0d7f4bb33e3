import { createListing, createSeller, createShop } from "../control/shop-control";
import { marketOf } from "../markets/markets";
import { toAmount } from "../markets/money";
import type { Shop } from "../state/model";
import { productsOf, type World } from "../state/world";
import { worth } from "./coins";

/** The listing that orders are generated from besides the shop's own: no store has these SKUs, and one has no seller SKU. */
const TITLE = "Generated goods";
const GOODS = [
  ["GENERATED-1", 99],
  ["GENERATED-2", 1_799],
  ["GENERATED-3", 24_950],
  ["", 650],
] as const;
/** More than any number of generated orders takes. */
const STOCK = 10_000_000;

/** The first shop of a market; one is opened where there is none. */
export function shopIn(world: World, region: string): Shop {
  const { country } = marketOf(region);
  const found = [...world.shops.values()].find((shop) => shop.region === region);
  if (found) return found;
  const { open_id } = createSeller(world, { name: `Generated seller, ${country}`, base_region: region });
  return createShop(world, { seller_open_id: open_id, name: `Generated shop, ${country}`, region });
}

/** Lists goods that no store knows, once a shop. */
export function listGeneratedGoods(world: World, shop: Shop): void {
  if (productsOf(world, shop.id).some(({ title }) => title === TITLE)) return;
  createListing(world, {
    shop_id: shop.id,
    title: TITLE,
    skus: GOODS.map(([seller_sku, cents]) => ({
      seller_sku,
      name: seller_sku || "Without a seller SKU",
      price: toAmount(worth(cents, shop.currency), shop.currency),
      stock: STOCK,
    })),
  });
}
