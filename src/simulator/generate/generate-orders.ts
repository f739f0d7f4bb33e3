import { placeOrder } from "../control/order-control";
import { findShop } from "../control/shop-control";
import { REGIONS } from "../markets/markets";
import { ControlError } from "../state/control-error";
import type { Shop } from "../state/model";
import { createRandom, type Random } from "../state/random";
import { productsOf, type World } from "../state/world";
import { pick } from "./draw";
import type { Offer } from "./draw-lines";
import { drawOrder } from "./draw-order";
import { listGeneratedGoods, shopIn } from "./generated-shop";

/** Which random orders are to be placed. */
export interface GenerateOrders {
  /** Default 1. */
  count?: number;
  /** The shop that they are placed in. */
  shop_id?: string;
  /** Or the market: its first shop, or a new one. With neither, every market gets its share. */
  region?: string;
  /** The same seed gives the same orders of the same shop; the answer names the one that was drawn. */
  seed?: number;
  /** Only orders that may be shipped at once: paid for or on delivery, and on no hold. Default false. */
  to_ship?: boolean;
  /** Some of what is bought is a listing that no store knows. Default true. */
  unmatched?: boolean;
}

export interface GeneratedOrders {
  seed: number;
  order_ids: string[];
}

/** Places random orders of every kind that their market knows, whose money adds up as TikTok's does. */
export function generateOrders(world: World, input: GenerateOrders): GeneratedOrders {
  const { count = 1, seed = world.random(2 ** 31), to_ship = false, unmatched = true } = input;
  if (!Number.isInteger(count) || count < 1) throw new ControlError(`${count} is no number of orders.`);
  const random = createRandom(seed);
  const shops = shopsFor(world, input);
  if (unmatched) for (const shop of shops) listGeneratedGoods(world, shop);
  const earlier = new Map(shops.map((shop) => [shop.id, [] as string[]]));
  const order_ids = Array.from({ length: count }, () => {
    const shop = pick(shops, random);
    const placed = earlier.get(shop.id) ?? [];
    const from = { shop, offers: offersOf(world, shop, random), earlier: placed, toShip: to_ship };
    const { id } = placeOrder(world, drawOrder({ ...from, now: world.clock.seconds() }, random));
    placed.push(id);
    return id;
  });
  return { seed, order_ids };
}

function shopsFor(world: World, { shop_id, region }: GenerateOrders): Shop[] {
  if (shop_id !== undefined) return [findShop(world, shop_id)];
  return (region === undefined ? REGIONS : [region]).map((code) => shopIn(world, code));
}

/** What one of a shop's warehouses can sell. */
function offersOf(world: World, shop: Shop, random: Random): Offer[] {
  const skus = productsOf(world, shop.id)
    .filter(({ status }) => status === "ACTIVATE")
    .flatMap((product) => product.skus);
  const warehouses = shop.warehouses
    .filter(({ type, effect_status }) => type === "SALES_WAREHOUSE" && effect_status === "ENABLED")
    .map(({ id }) =>
      skus
        .map((sku) => ({ sku, available: sku.stock.find((row) => row.warehouse_id === id)?.available ?? 0 }))
        .filter(({ available }) => available > 0),
    )
    .filter((offers) => offers.length > 0);
  if (warehouses.length === 0) throw new ControlError(`${shop.name} has nothing left to sell.`);
  return pick(warehouses, random);
}
