import { marketOf } from "../markets/markets";
import { sampleAddress } from "../markets/addresses";
import type { Order, Shop, Sku } from "../state/model";
import type { World } from "../state/world";
import { publishStatus } from "./order-events";
import { orderMoney, unitsOf, type PricedLine, type ShippingMoney } from "./order-money";
import { ControlError } from "../state/control-error";
import { startHold, openForShipping } from "./order-steps";
import { moveOrderStock, warehouseFor } from "./stock";

/** A new order in the simulator's own units: minor units, SKUs found. */
export interface NewOrder {
  lines: (PricedLine & { sku: Sku; components: readonly Sku[] })[];
  kind: Order["kind"];
  shipping: ShippingMoney;
  tax_rate?: string;
  fees: Parameters<typeof orderMoney>[0]["fees"];
  paid: boolean;
  hold: boolean;
  is_cod: boolean;
  is_sample_order: boolean;
  shipping_type: Order["shipping_type"];
  fulfillment_type: Order["fulfillment_type"];
  buyer_message: string;
  buyer_id?: string;
  address: Partial<Order["address"]>;
}

/** A buyer buys: stock is taken at once, and the order begins as UNPAID, ON_HOLD or AWAITING_SHIPMENT. */
export function placeOrder(world: World, shop: Shop, input: NewOrder): Order {
  const market = marketOf(shop.region);
  if (input.is_cod && !market.cod) {
    throw new ControlError(`There is no cash on delivery in ${market.country}.`);
  }
  const now = world.clock.seconds();
  const tax_rate = input.tax_rate ?? market.tax_rate;
  const lines = input.lines.flatMap((line) =>
    unitsOf(line, tax_rate).map((unit) => ({
      ...unit,
      id: world.ids.next("line"),
      product_id: line.sku.product_id,
      sku_id: line.sku.id,
      seller_sku: line.sku.seller_sku,
      product_name: world.products.get(line.sku.product_id)?.title ?? "",
      sku_name: line.sku.name,
      package_id: null,
      components: line.components.map((sku) => ({ id: world.ids.next("line"), sku })),
      cancelled: null,
    })),
  );
  const warehouse_id = warehouseFor(world, shop, lines);
  const order: Order = {
    id: world.ids.next("order"),
    shop_id: shop.id,
    status: "UNPAID",
    is_on_hold_order: input.hold,
    kind: input.kind,
    shipping_type: input.shipping_type,
    fulfillment_type: input.fulfillment_type,
    is_cod: input.is_cod,
    is_sample_order: input.is_sample_order,
    is_buyer_request_cancel: false,
    has_updated_recipient_address: false,
    warehouse_id,
    buyer_id: input.buyer_id ?? world.ids.next("buyer"),
    buyer_email: `${world.ids.letters(27)}@scs2.tiktok.com`,
    buyer_nickname: `buyer${world.random(10_000)}`,
    buyer_message: input.buyer_message,
    payment_method_name: input.is_cod ? "Cash on delivery" : "Visa",
    address: { ...sampleAddress(shop.region, world.random), ...input.address },
    money: orderMoney({
      currency: shop.currency,
      units: lines,
      shipping: input.shipping,
      taxRate: tax_rate,
      fees: input.fees,
    }),
    tax_rate,
    lines,
    packages: [],
    cancellation: null,
    create_time: now,
    update_time: now,
    paid_time: null,
    hold_ends_at: null,
    rts_time: null,
    collection_time: null,
    delivery_time: null,
    completed_time: null,
    cancel_time: null,
    request_cancel_time: null,
  };
  world.orders.set(order.id, order);
  moveOrderStock(world, shop, order, lines, "order_created");
  if (input.is_cod) startWithoutPayment(world, order, input.hold);
  else if (input.paid) payOrder(world, order);
  else publishStatus(world, order);
  world.changed();
  return order;
}

/** The buyer pays: the order is held for an hour, or may be shipped at once when it knows no hold. */
export function payOrder(world: World, order: Order): void {
  if (order.status !== "UNPAID")
    throw new ControlError(`Order ${order.id} is ${order.status}; it is not waiting for payment.`);
  order.paid_time = world.clock.seconds();
  startWithoutPayment(world, order, order.is_on_hold_order);
}

function startWithoutPayment(world: World, order: Order, hold: boolean): void {
  if (hold) startHold(world, order);
  else openForShipping(world, order);
}
