import { cancellationView } from "../aftersales/cancellation-view";
import { returnView } from "../aftersales/return-view";
import { toAmount } from "../markets/money";
import { orderDetail } from "../orders/order-view";
import type { Order, OrderStatus, Package, Shop } from "../state/model";
import { productsOf, shopOf, shopsOf, type World } from "../state/world";

/** One SKU of a shop with its stock over all warehouses. Prices are decimal strings. */
export interface SkuState {
  product_id: string;
  sku_id: string;
  title: string;
  name: string;
  seller_sku: string;
  price: string;
  available: number;
  committed: number;
}

export interface ShopState {
  id: string;
  name: string;
  region: string;
  currency: string;
  cipher: string;
  warehouses: { id: string; name: string; type: string }[];
  webhooks: { app_key: string; event_type: string; address: string }[];
  skus: SkuState[];
}

export interface SellerState {
  open_id: string;
  name: string;
  base_region: string;
  shops: ShopState[];
}

/** An order as the control API tells it. Amounts are decimal strings, times epoch seconds. */
export interface OrderState {
  id: string;
  shop_id: string;
  status: OrderStatus;
  currency: string;
  total_amount: string;
  create_time: number;
  update_time: number;
  is_buyer_request_cancel: boolean;
  /** One row a unit. */
  lines: { id: string; sku_id: string; seller_sku: string; package_id: string | null }[];
  packages: Package[];
  /** Requests to cancel and cancellations, oldest first. */
  cancellations: ReturnType<typeof cancellationView>[];
  /** Returns and refunds, oldest first. */
  returns: ReturnType<typeof returnView>[];
  /** What `GET /order/202507/orders` answers now. */
  detail: ReturnType<typeof orderDetail>;
}

const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

function shopState(world: World, shop: Shop): ShopState {
  const skus = productsOf(world, shop.id).flatMap((product) =>
    product.skus.map((sku) => ({
      product_id: product.id,
      sku_id: sku.id,
      title: product.title,
      name: sku.name,
      seller_sku: sku.seller_sku,
      price: toAmount(sku.price, shop.currency),
      available: total(sku.stock.map((row) => row.available)),
      committed: total(sku.stock.map((row) => row.committed)),
    })),
  );
  const webhooks = [...shop.webhooks].flatMap(([app_key, settings]) =>
    [...settings.values()].map(({ event_type, address }) => ({ app_key, event_type, address })),
  );
  const { id, name, region, currency, cipher } = shop;
  const warehouses = shop.warehouses.map((w) => ({ id: w.id, name: w.name, type: w.type }));
  return { id, name, region, currency, cipher, warehouses, webhooks, skus };
}

export const sellerStates = (world: World): SellerState[] =>
  [...world.sellers.values()].map((seller) => ({
    ...seller,
    shops: shopsOf(world, seller.open_id).map((shop) => shopState(world, shop)),
  }));

export const shopStateOf = (world: World, shop: Shop): ShopState => shopState(world, shop);

export function orderState(world: World, order: Order): OrderState {
  const { id, shop_id, status, create_time, update_time, is_buyer_request_cancel, packages } = order;
  return {
    id,
    shop_id,
    status,
    currency: shopOf(world, order).currency,
    total_amount: toAmount(order.money.total_amount, order.money.currency),
    create_time,
    update_time,
    is_buyer_request_cancel,
    lines: order.lines.map((line) => ({
      id: line.id,
      sku_id: line.sku_id,
      seller_sku: line.seller_sku,
      package_id: line.package_id,
    })),
    packages: packages.map((parcel) => ({ ...parcel })),
    cancellations: [...world.cancellations.values()]
      .filter(({ order_id }) => order_id === id)
      .map((row) => cancellationView(order, row)),
    returns: [...world.returns.values()].filter(({ order_id }) => order_id === id).map((row) => returnView(order, row)),
    detail: orderDetail(world, order),
  };
}
