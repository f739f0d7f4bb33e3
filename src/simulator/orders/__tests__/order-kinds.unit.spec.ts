import { ControlError } from "../..";
import { openShop, type OpenShop } from "../../__tests__/shop-session";

let open: OpenShop;
beforeEach(async () => {
  open = await openShop("US");
});
afterEach(() => open.sim.stop());

it("holds a pre-order until its release", async () => {
  const release_date = open.sim.clock.seconds() + 5 * 86_400;
  const { id, detail } = open.place({ hold: true, release_date });
  expect(detail).toMatchObject({ order_type: "PRE_ORDER", release_date, status: "ON_HOLD" });
  await open.sim.clock.advance(5 * 86_400 - 1);
  expect(open.sim.control.order(id).status).toBe("ON_HOLD");
  await open.sim.clock.advance(1);
  expect(open.sim.control.order(id)).toMatchObject({
    status: "AWAITING_SHIPMENT",
    detail: { rts_sla_time: release_date + 2 * 86_400 },
  });
  expect(() => open.place({ release_date: 1 })).toThrow(ControlError);
});

it("names the order that a replacement or an exchange comes from, and charges nothing for it", () => {
  const source = open.place().id;
  expect(open.place({ replaces: source })).toMatchObject({
    total_amount: "0",
    detail: { is_replacement_order: true, replaced_order_id: source, is_exchange_order: false },
  });
  const lines = [{ seller_sku: "B", quantity: 1, price: "3.00" }];
  expect(open.place({ exchange_of: source, lines }).detail).toMatchObject({
    is_exchange_order: true,
    exchange_source_order_id: source,
    payment: { sub_total: "3.00" },
  });
  expect(() => open.place({ replaces: "1" })).toThrow(ControlError);
});

it("tells what a bundle is made of, by SKU and unit by unit", () => {
  const components = [
    { seller_sku: "A", quantity: 2 },
    { seller_sku: "B", quantity: 1 },
  ];
  const { detail } = open.place({ lines: [{ seller_sku: "B", quantity: 1, components }] });
  const [line] = detail.line_items;
  expect(line).toMatchObject({
    seller_sku: "B",
    combined_listing_skus: [
      { seller_sku: "A", sku_count: 2 },
      { seller_sku: "B", sku_count: 1 },
    ],
    sub_item_info: [
      { seller_sku: "A", sale_price: "6.67" },
      { seller_sku: "A", sale_price: "6.67" },
      { seller_sku: "B", sale_price: "6.66" },
    ],
  });
  expect(open.place().detail.line_items[0]).not.toHaveProperty("sub_item_info");
});

it("sends digital goods without a parcel", () => {
  const { id, detail } = open.place({ shipping_type: "TIKTOK_DIGITAL" });
  expect(detail).toMatchObject({ shipping_type: "TIKTOK_DIGITAL", order_type: "VIRTUAL_ORDER", packages: [] });
  expect(open.sim.control.deliver(id)).toMatchObject({ status: "DELIVERED", packages: [] });
  expect(open.skuState()).toMatchObject({ available: 8, committed: 0 });
});

it("has exchanges and the US order types where TikTok has them alone", async () => {
  const vietnam = await openShop("VN");
  const source = vietnam.place().id;
  expect(() => vietnam.place({ exchange_of: source })).toThrow("no exchange orders in VN");
  expect(() => vietnam.place({ order_type: "MADE_TO_ORDER" })).toThrow("MADE_TO_ORDER");
  expect(vietnam.place({ order_type: "ZERO_LOTTERY" }).detail.order_type).toBe("ZERO_LOTTERY");
  await vietnam.sim.stop();
});
