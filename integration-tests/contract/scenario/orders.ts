import { FEES } from "../../../src/simulator/state/model";
import type { OrderFilter, OrderSearch } from "../../../src/tiktok/api/orders";
import { must, type Stage, type StageRegion } from "./stage";

const CAP = { seller_sku: "CAP-BLACK", quantity: 2 };

/** An order of a region in each status that an order can have, by status. Also: a gift, fees, discounts, a request to cancel. */
export function placeOrders({ sim, shops }: Stage, region: StageRegion): Record<string, string> {
  const { control } = sim;
  const shop_id = shops[region].state().id;
  const vn = region === "VN";
  const amount = (text: string) => (vn ? `${Math.round(Number(text) * 10_000)}` : text);
  const place = (more: Partial<Parameters<typeof control.placeOrder>[0]> = {}) =>
    control.placeOrder({ shop_id, lines: [CAP], hold: false, ...more }).id;
  const shipped = () => {
    const id = place();
    control.ship(id);
    return id;
  };

  const rich = place({
    lines: [
      { ...CAP, seller_discount: amount("1.00"), platform_discount: amount("2.00") },
      { seller_sku: "MUG", quantity: 1, is_gift: true },
    ],
    shipping_fee: amount("5.00"),
    shipping_fee_seller_discount: amount("1.00"),
    shipping_fee_platform_discount: amount("1.00"),
    shipping_fee_cofunded_discount: amount("0.50"),
    fees: Object.fromEntries(FEES.map((name) => [name, amount("0.50")])),
    buyer_message: "Please ring twice.",
    is_sample_order: true,
  });
  const orders: Record<string, string> = {
    UNPAID: place({ paid: false }),
    ON_HOLD: place({ hold: true }),
    AWAITING_SHIPMENT: rich,
    AWAITING_COLLECTION: shipped(),
    IN_TRANSIT: shipped(),
    DELIVERED: shipped(),
    COMPLETED: shipped(),
    CANCELLED: place(),
    asked_to_cancel: place(),
    by_tiktok: place({ fulfillment_type: "FULFILLMENT_BY_TIKTOK" }),
    tiktok_shipping: place({ shipping_type: "TIKTOK" }),
    digital: place({ shipping_type: "TIKTOK_DIGITAL" }),
    free: place({ lines: [{ ...CAP, price: "0" }], order_type: "ZERO_LOTTERY" }),
    pre_order: place({ hold: true, release_date: sim.clock.seconds() + 86_400 }),
    replacement: place({ replaces: rich }),
    bundle: place({
      lines: [{ seller_sku: "CAP-OLIVE", quantity: 1, components: [CAP, { seller_sku: "MUG", quantity: 1 }] }],
    }),
  };
  const of = (status: string) => orders[status] ?? "";
  for (const status of ["IN_TRANSIT", "DELIVERED", "COMPLETED"]) control.collect(of(status));
  for (const status of ["DELIVERED", "COMPLETED"]) control.deliver(of(status));
  control.complete(of("COMPLETED"));
  control.cancel(of("CANCELLED"));
  control.requestCancel(of("asked_to_cancel"));
  control.changeAddress(of("AWAITING_SHIPMENT"), { address_line1: "2 Other Street" });
  if (["US", "GB"].includes(region)) orders["exchange"] = place({ exchange_of: rich });
  if (vn) orders["cash_on_delivery"] = place({ is_cod: true });
  return orders;
}

/** Reads a region's orders in every way that the client can. */
export async function readOrders({ api, shops, sim }: Stage, region: StageRegion, ids: string[]): Promise<void> {
  const { client, state } = shops[region];
  must(await api.getOrders(client, ids, { priority: "orders" }));
  // As these types ask for every parameter, none can be added to the client and be forgotten here.
  const filter: Required<OrderFilter> = {
    order_status: "AWAITING_SHIPMENT",
    create_time_ge: 1,
    create_time_lt: sim.clock.seconds() + 60,
    update_time_ge: 1,
    update_time_lt: sim.clock.seconds() + 60,
    shipping_type: "SELLER",
    buyer_user_id: "7300000000000000000",
    is_buyer_request_cancel: false,
    warehouse_ids: state().warehouses.map(({ id }) => id),
  };
  const sorted = { sort_field: "update_time", sort_order: "ASC" } as const;
  const first = must(await api.searchOrders(client, { page_size: 5, ...sorted }));
  const second: Required<OrderSearch> = {
    page_size: 5,
    page_token: first.next_page_token ?? "",
    ...sorted,
    filter: {},
  };
  must(await api.searchOrders(client, second, { priority: "orders" }));
  must(await api.searchOrders(client, { page_size: 100, filter }));
  for (const order_status of [
    ...["UNPAID", "ON_HOLD", "AWAITING_SHIPMENT", "PARTIALLY_SHIPPING", "AWAITING_COLLECTION"],
    ...["IN_TRANSIT", "DELIVERED", "COMPLETED", "CANCELLED"],
  ]) {
    must(await api.searchOrders(client, { page_size: 100, filter: { order_status } }));
  }
}
