import { placeOrder } from "../orders/place-order";
import { ControlError } from "../state/control-error";
import type { ReturnRequest } from "../state/aftersales";
import type { Order } from "../state/model";
import { shopOf, type World } from "../state/world";

/** The goods once more, for nothing, in an order of their own to the same address. */
export function sendReplacement(world: World, order: Order, { lines }: ReturnRequest): void {
  const skus = lines.flatMap(({ line_id }) => {
    const line = order.lines.find(({ id }) => id === line_id);
    return (line && world.skus.get(line.sku_id)) ?? [];
  });
  if (skus.length === 0) throw new ControlError(`The goods of order ${order.id} are not listed any more.`);
  const nothing = { price: 0, quantity: 1, seller_discount: 0, platform_discount: 0, is_gift: false };
  placeOrder(world, shopOf(world, order), {
    lines: skus.map((sku) => ({ ...nothing, sku, components: [] })),
    kind: { order_type: "NORMAL", release_date: null, replaced_order_id: order.id, exchange_source_order_id: null },
    shipping: { fee: 0, seller_discount: 0, platform_discount: 0, cofunded_discount: 0 },
    fees: {},
    paid: true,
    hold: false,
    is_cod: false,
    is_sample_order: false,
    shipping_type: order.shipping_type,
    fulfillment_type: order.fulfillment_type,
    buyer_message: "",
    address: order.address,
  });
}
