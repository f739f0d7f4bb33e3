import { toMinor } from "../markets/money";
import { providersOf } from "../markets/providers";
import { createPackage, shipPackage, unshippedLines } from "../orders/packages";
import { placeOrder as place } from "../orders/place-order";
import { ControlError } from "../state/control-error";
import { FEES, type Address, type Fee, type Order, type Shop, type Sku } from "../state/model";
import type { OrderKind } from "../state/order-kind";
import { productsOf, shopOf, type World } from "../state/world";
import { kindOf } from "./order-kinds";
import { findShop } from "./shop-control";

/** What a buyer orders. Amounts are decimal strings in the shop's currency. */
export interface PlaceOrder {
  shop_id: string;
  /** A line names a SKU by `sku_id` or `seller_sku`. Discounts are for all its units together; they are shared out. */
  lines: {
    seller_sku?: string;
    sku_id?: string;
    quantity: number;
    price?: string;
    seller_discount?: string;
    platform_discount?: string;
    is_gift?: boolean;
    /** What one unit of a bundle is made of. */
    components?: { seller_sku?: string; sku_id?: string; quantity: number }[];
  }[];
  /** Default NORMAL, or what the other fields say. */
  order_type?: OrderKind["order_type"];
  /** Epoch seconds: a pre-order, on hold until then. */
  release_date?: number;
  /** The order that this replacement stands in for. Its lines cost nothing unless they name a price. */
  replaces?: string;
  /** The order that this exchange follows from (US and UK). Likewise. */
  exchange_of?: string;
  /** Default true; false leaves the order UNPAID. */
  paid?: boolean;
  /** Default true: ON_HOLD for an hour. */
  hold?: boolean;
  is_cod?: boolean;
  is_sample_order?: boolean;
  shipping_fee?: string;
  shipping_fee_seller_discount?: string;
  shipping_fee_platform_discount?: string;
  shipping_fee_cofunded_discount?: string;
  /** A decimal such as "0.0825". Default: the market's. */
  tax_rate?: string;
  fees?: Partial<Record<Fee, string>>;
  shipping_type?: "SELLER" | "TIKTOK" | "TIKTOK_DIGITAL";
  fulfillment_type?: "FULFILLMENT_BY_SELLER" | "FULFILLMENT_BY_TIKTOK";
  buyer_message?: string;
  /** Default: a buyer who never bought before. */
  buyer_user_id?: string;
  address?: Partial<Address>;
}

export function findOrder(world: World, id: string): Order {
  const order = world.orders.get(id);
  if (!order) throw new ControlError(`There is no order ${id}.`);
  return order;
}

function findSku(world: World, shop: Shop, line: { sku_id?: string; seller_sku?: string }): Sku {
  const skus = productsOf(world, shop.id).flatMap((product) => product.skus);
  const found = skus.find((sku) => (line.sku_id ? sku.id === line.sku_id : sku.seller_sku === line.seller_sku));
  if (!found)
    throw new ControlError(`${shop.name} does not list ${line.sku_id ?? line.seller_sku ?? "a line without a SKU"}.`);
  return found;
}

function minorOf(amount: string | undefined, shop: Shop): number {
  const minor = toMinor(amount ?? "0", shop.currency);
  if (minor === null) throw new ControlError(`"${amount}" is not an amount in ${shop.currency}.`);
  return minor;
}

export function placeOrder(world: World, input: PlaceOrder): Order {
  const shop = findShop(world, input.shop_id);
  const kind = kindOf(world, shop, input);
  const followsAnother = kind.replaced_order_id !== null || kind.exchange_source_order_id !== null;
  const lines = input.lines.map((line) => {
    const sku = findSku(world, shop, line);
    if (!Number.isInteger(line.quantity) || line.quantity < 1 || line.quantity > 1000) {
      throw new ControlError(`A quantity is a whole number from 1 to 1000, not ${line.quantity}.`);
    }
    const usual = followsAnother ? 0 : sku.price;
    const price = line.price === undefined ? usual : minorOf(line.price, shop);
    const seller_discount = minorOf(line.seller_discount, shop);
    const platform_discount = minorOf(line.platform_discount, shop);
    if (seller_discount + platform_discount > (line.is_gift ? 0 : price * line.quantity)) {
      throw new ControlError(`The discounts of ${sku.seller_sku} are more than its price.`);
    }
    const components = (line.components ?? []).flatMap((part) =>
      Array.from({ length: part.quantity }, () => findSku(world, shop, part)),
    );
    const is_gift = line.is_gift ?? false;
    return { sku, components, price, quantity: line.quantity, seller_discount, platform_discount, is_gift };
  });
  if (lines.length === 0) throw new ControlError("An order has at least one line.");
  const shipping = {
    fee: minorOf(input.shipping_fee, shop),
    seller_discount: minorOf(input.shipping_fee_seller_discount, shop),
    platform_discount: minorOf(input.shipping_fee_platform_discount, shop),
    cofunded_discount: minorOf(input.shipping_fee_cofunded_discount, shop),
  };
  if (shipping.fee < shipping.seller_discount + shipping.platform_discount + shipping.cofunded_discount) {
    throw new ControlError("The shipping discounts are more than the shipping fee.");
  }
  if (input.tax_rate !== undefined && !/^\d(\.\d{1,6})?$/.test(input.tax_rate)) {
    throw new ControlError(`"${input.tax_rate}" is not a tax rate such as "0.0825".`);
  }
  return place(world, shop, {
    lines,
    kind,
    shipping,
    ...(input.tax_rate === undefined ? {} : { tax_rate: input.tax_rate }),
    fees: Object.fromEntries(FEES.map((fee) => [fee, minorOf(input.fees?.[fee], shop)])),
    paid: input.paid ?? true,
    hold: input.hold ?? true,
    is_cod: input.is_cod ?? false,
    is_sample_order: input.is_sample_order ?? false,
    shipping_type: input.shipping_type ?? "SELLER",
    fulfillment_type: input.fulfillment_type ?? "FULFILLMENT_BY_SELLER",
    buyer_message: input.buyer_message ?? "",
    ...(input.buyer_user_id === undefined ? {} : { buyer_id: input.buyer_user_id }),
    address: input.address ?? {},
  });
}

/** The seller ships by hand in Seller Center: every open line, or those named, in one parcel. */
export function shipByHand(
  world: World,
  order: Order,
  input: { line_ids?: string[]; tracking_number?: string; shipping_provider_id?: string },
): void {
  if (order.status !== "AWAITING_SHIPMENT" && order.status !== "PARTIALLY_SHIPPING") {
    throw new ControlError(`Order ${order.id} is ${order.status}; it cannot be shipped.`);
  }
  const open = unshippedLines(order);
  const lines = input.line_ids ? open.filter(({ id }) => input.line_ids?.includes(id)) : open;
  const providers = providersOf(shopOf(world, order).region);
  const provider = input.shipping_provider_id
    ? providers.find(({ id }) => id === input.shipping_provider_id)
    : providers[0];
  if (lines.length === 0) throw new ControlError(`Order ${order.id} has no such line to ship.`);
  if (!provider) throw new ControlError(`There is no shipping provider ${input.shipping_provider_id ?? ""}.`);
  const waiting = order.packages.find(({ rts_time }) => rts_time === null);
  const parcel = waiting ?? createPackage(world, order, lines);
  const tracking_number = input.tracking_number ?? `SIM${parcel.id.slice(-12)}`;
  shipPackage(world, order, parcel, { tracking_number, provider });
}
