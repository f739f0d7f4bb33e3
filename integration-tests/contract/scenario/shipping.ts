import { must, type Stage, type StageRegion } from "./stage";

/** Reads warehouses, ways of delivery and carriers; the carrier to ship with. */
async function chooseCarrier({ api, shops }: Stage, region: StageRegion): Promise<string> {
  const { client } = shops[region];
  const { warehouses } = must(await api.getWarehouses(client, { priority: "catalog" }));
  const sales = warehouses.find(({ type }) => type === "SALES_WAREHOUSE");
  const { delivery_options } = must(await api.getDeliveryOptions(client, sales?.id ?? "", { priority: "catalog" }));
  const own = delivery_options.find(({ type }) => type === "SEND_BY_SELLER");
  const regions = region === "DE" ? { warehouse_region: region, buyer_region: region } : {};
  const found = must(await api.getShippingProviders(client, own?.id ?? "", regions, { priority: "catalog" }));
  return found.shipping_providers[0]?.id ?? "";
}

/** A tracking number of its own for each parcel. */
const trackingNumber = (region: StageRegion, parcel: number): string => `${region}12345678901${parcel}`;

/** Ships as sellers of the market do: by order, a unit at first, or by package. Returns the order. */
export async function ship(stage: Stage, region: StageRegion): Promise<string> {
  const { api, shops, sim } = stage;
  const { client, state } = shops[region];
  const shipping_provider_id = await chooseCarrier(stage, region);
  const tracking = { tracking_number: trackingNumber(region, 1), shipping_provider_id };
  const lines = [{ seller_sku: "CAP-BLACK", quantity: 2 }];
  const order = sim.control.placeOrder({ shop_id: state().id, lines, hold: false });
  if (region === "VN") {
    const package_id = order.packages[0]?.id ?? "";
    must(await api.getPackage(client, package_id));
    must(await api.shipPackage(client, package_id, { self_shipment: tracking }, { priority: "fulfillment" }));
    must(await api.getPackage(client, package_id, { priority: "fulfillment" }));
    return order.id;
  }
  const order_line_item_ids = order.lines.slice(0, 1).map(({ id }) => id);
  const parcel = must(
    await api.markPackageAsShipped(client, order.id, { ...tracking, order_line_item_ids }, { priority: "fulfillment" }),
  );
  must(await api.getPackage(client, parcel.package_id));
  must(await api.searchOrders(client, { page_size: 10, filter: { order_status: "PARTIALLY_SHIPPING" } }));
  must(await api.getOrders(client, [order.id]));
  const rest = {
    ...tracking,
    tracking_number: trackingNumber(region, 2),
    order_line_item_ids: order.lines.slice(1).map(({ id }) => id),
  };
  must(await api.markPackageAsShipped(client, order.id, rest));
  const whole = sim.control.placeOrder({ shop_id: state().id, lines, hold: false });
  must(await api.markPackageAsShipped(client, whole.id, { ...tracking, tracking_number: trackingNumber(region, 3) }));
  return order.id;
}
