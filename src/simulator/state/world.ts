import { EventEmitter } from "node:events";
import type { Clock } from "./clock";
import { createIds, type Ids } from "./ids";
import type { Cancellation, ReturnRequest } from "./aftersales";
import type { AuthCode, Grant, IssuedToken } from "./grant";
import type { App, Order, Package, Product, Seller, Shop, Sku } from "./model";
import { createRandom, type Random } from "./random";

/** Something that TikTok tells the apps of a shop's seller: the topic number and its payload. */
export interface Topic {
  shop: Shop;
  type: number;
  data: Record<string, unknown>;
  /** Only this app hears of it. Default: every app that the seller has authorised. */
  app_key?: string;
}

interface Events {
  change: [];
  topic: [Topic];
}

/** Everything the simulated TikTok Shop knows, in memory. */
export interface World {
  clock: Clock;
  /** By how many seconds the gateway's clock, which judges timestamps and dates answers, is ahead of `clock`. */
  gatewaySkew: number;
  random: Random;
  ids: Ids;
  apps: Map<string, App>;
  sellers: Map<string, Seller>;
  shops: Map<string, Shop>;
  products: Map<string, Product>;
  skus: Map<string, Sku>;
  orders: Map<string, Order>;
  packages: Map<string, Package>;
  cancellations: Map<string, Cancellation>;
  returns: Map<string, ReturnRequest>;
  /** Handed-over parcels by tracking number. */
  parcelsByTracking: Map<string, Package[]>;
  grants: Grant[];
  codes: Map<string, AuthCode>;
  accessTokens: Map<string, IssuedToken>;
  refreshTokens: Map<string, IssuedToken>;
  events: EventEmitter<Events>;
  /** Says that something changed, to whoever waits for it. */
  changed(): void;
  /** Tells the apps: one webhook each. */
  publish(topic: Topic): void;
}

/** An empty world. A seed makes its ids and its chance the same at each run. */
export function createWorld(clock: Clock, seed?: number): World {
  const random = createRandom(seed);
  const events = new EventEmitter<Events>();
  events.setMaxListeners(0);
  return {
    clock,
    gatewaySkew: 0,
    random,
    ids: createIds(random),
    apps: new Map(),
    sellers: new Map(),
    shops: new Map(),
    products: new Map(),
    skus: new Map(),
    orders: new Map(),
    packages: new Map(),
    cancellations: new Map(),
    returns: new Map(),
    parcelsByTracking: new Map(),
    grants: [],
    codes: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    events,
    changed: () => void events.emit("change"),
    publish: (topic) => void events.emit("topic", topic),
  };
}

/** What time the gateway takes it to be, epoch seconds. */
export const gatewaySeconds = (world: World): number => world.clock.seconds() + world.gatewaySkew;

export const shopsOf = (world: World, openId: string): Shop[] =>
  [...world.shops.values()].filter((shop) => shop.seller_open_id === openId);

/** Whether a consent is for this shop. */
export const covers = (grant: Grant, shop: Shop): boolean =>
  grant.open_id === shop.seller_open_id && !grant.revoked && !grant.given_up.has(shop.id);

export const productsOf = (world: World, shopId: string): Product[] =>
  [...world.products.values()].filter((product) => product.shop_id === shopId);

export const ordersOf = (world: World, shopId: string): Order[] =>
  [...world.orders.values()].filter((order) => order.shop_id === shopId);

/** The shop of an order or product; every one of them has a shop. */
export function shopOf(world: World, { shop_id }: { shop_id: string }): Shop {
  const shop = world.shops.get(shop_id);
  if (!shop) throw new Error(`There is no shop ${shop_id}.`);
  return shop;
}
