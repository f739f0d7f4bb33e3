import { marketOf } from "../markets/markets";
import { toMinor } from "../markets/money";
import { moveStock } from "../orders/stock";
import { ControlError } from "../state/control-error";
import type { App, Product, Seller, Shop, Warehouse } from "../state/model";
import { productsOf, type World } from "../state/world";

export interface NewSeller {
  name: string;
  base_region: string;
}

export interface NewShop {
  seller_open_id: string;
  name: string;
  region: string;
  seller_type?: "LOCAL" | "CROSS_BORDER";
  /** How many sales warehouses. Default 1. */
  warehouses?: number;
}

export interface NewListing {
  shop_id: string;
  title: string;
  description?: string;
  status?: Product["status"];
  /** `price` is a decimal string in the shop's currency; `stock` is what each sales warehouse has. */
  skus: {
    seller_sku: string;
    name?: string;
    price: string;
    stock: number;
    external_sku_id?: string;
    barcode?: string;
  }[];
}

/** What can change of an app while the simulator runs. */
export type AppChanges = Partial<Pick<App, "redirect_url" | "webhook_url" | "console_topics" | "scopes" | "secret">>;

export function findShop(world: World, id: string): Shop {
  const shop = world.shops.get(id);
  if (!shop) throw new ControlError(`There is no shop ${id}.`);
  return shop;
}

export function createSeller(world: World, input: NewSeller): Seller {
  marketOf(input.base_region);
  const seller: Seller = { open_id: world.ids.next("seller"), name: input.name, base_region: input.base_region };
  world.sellers.set(seller.open_id, seller);
  world.changed();
  return seller;
}

function warehousesFor(world: World, count: number): Warehouse[] {
  const place = (name: string, type: Warehouse["type"], entity_id: string, is_default: boolean): Warehouse => ({
    id: world.ids.next("warehouse"),
    entity_id,
    name,
    effect_status: "ENABLED",
    type,
    is_default,
  });
  const entities = Array.from({ length: count }, () => world.ids.next("entity"));
  const sales = entities.map((entity, index) =>
    place(index === 0 ? "Main warehouse" : `Warehouse ${index + 1}`, "SALES_WAREHOUSE", entity, index === 0),
  );
  return [...sales, place("Returns", "RETURN_WAREHOUSE", entities[0] ?? "", true)];
}

export function createShop(world: World, input: NewShop): Shop {
  if (!world.sellers.has(input.seller_open_id)) throw new ControlError(`There is no seller ${input.seller_open_id}.`);
  const market = marketOf(input.region);
  const shop: Shop = {
    id: world.ids.next("shop"),
    seller_open_id: input.seller_open_id,
    name: input.name,
    region: market.region,
    currency: market.currency,
    seller_type: input.seller_type ?? "LOCAL",
    cipher: `${market.region === "US" ? "TTP" : "ROW"}_${world.ids.letters(28)}`,
    code: `${market.region}LC${world.ids.letters(6).toUpperCase()}`,
    warehouses: warehousesFor(world, input.warehouses ?? 1),
    seller_delivery_option_id: world.ids.next("delivery_option"),
    tiktok_delivery_option_id: world.ids.next("delivery_option"),
    webhooks: new Map(),
    refuse_zero_stock: false,
    batch_returns: false,
  };
  world.shops.set(shop.id, shop);
  world.changed();
  return shop;
}

export function createListing(world: World, input: NewListing): Product {
  const shop = findShop(world, input.shop_id);
  const sales = shop.warehouses.filter(({ type }) => type === "SALES_WAREHOUSE");
  const now = world.clock.seconds();
  const id = world.ids.next("product");
  const product: Product = {
    id,
    shop_id: shop.id,
    title: input.title,
    description: input.description ?? input.title,
    status: input.status ?? "ACTIVATE",
    create_time: now,
    update_time: now,
    skus: input.skus.map(({ seller_sku, name, price, stock, external_sku_id = "", barcode = "" }) => {
      const minor = toMinor(price, shop.currency);
      if (minor === null) throw new ControlError(`"${price}" is not a price in ${shop.currency}.`);
      return {
        id: world.ids.next("sku"),
        product_id: id,
        seller_sku,
        name: name ?? seller_sku,
        price: minor,
        external_sku_id,
        barcode,
        stock: sales.map((warehouse) => ({ warehouse_id: warehouse.id, available: stock, committed: 0 })),
      };
    }),
  };
  world.products.set(product.id, product);
  for (const sku of product.skus) world.skus.set(sku.id, sku);
  world.publish({
    shop,
    type: 16,
    data: { product_id: product.id, product_types: [], update_time: now },
  });
  world.changed();
  return product;
}

/** Sets what is available, as the seller would by hand in Seller Center. */
export function setStock(world: World, input: { shop_id: string; seller_sku: string; quantity: number }): void {
  const shop = findShop(world, input.shop_id);
  const skus = productsOf(world, shop.id).flatMap((product) => product.skus);
  const sku = skus.find(({ seller_sku }) => seller_sku === input.seller_sku);
  const stock = sku?.stock[0];
  if (!sku || !stock) throw new ControlError(`${shop.name} does not list ${input.seller_sku}.`);
  const delta = input.quantity - stock.available;
  moveStock(world, shop, sku, stock.warehouse_id, { available: delta, committed: 0, trigger: "manual_adjustment" });
  world.changed();
}

export function updateApp(world: World, key: string, changes: AppChanges): void {
  const app = world.apps.get(key);
  if (!app) throw new ControlError(`There is no app ${key}.`);
  Object.assign(app, changes);
  world.changed();
}

/** The seller withdraws the consent: topic 6, then every token of the grant is dead. */
export function deauthorize(world: World, appKey: string, openId: string): void {
  const grant = world.grants.find((candidate) => candidate.app_key === appKey && candidate.open_id === openId);
  if (!grant || grant.revoked) throw new ControlError("This seller has not authorised this app.");
  for (const shop of world.shops.values()) {
    if (shop.seller_open_id !== openId) continue;
    const message = `Shop_id ${shop.id} is deauthorized from your APP by merchant.`;
    world.publish({ shop, type: 6, data: { message }, app_key: appKey });
  }
  grant.revoked = true;
  world.changed();
}

/** Ends a seller's access tokens before their time; the refresh token goes on to work. */
export function expireAccessTokens(world: World, appKey: string, openId: string): void {
  for (const issued of world.accessTokens.values()) {
    if (issued.grant.app_key === appKey && issued.grant.open_id === openId) issued.expires_at = world.clock.seconds();
  }
  world.changed();
}
