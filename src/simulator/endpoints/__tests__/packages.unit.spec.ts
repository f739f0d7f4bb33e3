import { openShop, type OpenShop } from "../../__tests__/shop-session";

const JT = "6617675021119438849";
let open: OpenShop;
beforeEach(async () => {
  open = await openShop("VN");
});
afterEach(() => open.sim.stop());

const ship = (packageId: string | undefined, body?: unknown) =>
  open.call("POST", `/fulfillment/202309/packages/${packageId}/ship`, body === undefined ? {} : { body });
const self = { self_shipment: { tracking_number: "JX0000000001", shipping_provider_id: JT } };

it("has a package as soon as the order may be shipped, and not before", () => {
  const order = open.place({ hold: true });
  expect(order.packages).toHaveLength(0);
  expect(open.sim.control.endHold(order.id).detail.line_items[0]).toMatchObject({
    package_id: open.sim.control.order(order.id).packages[0]?.id,
    package_status: "TO_FULFILL",
  });
});

it("ships by package where sellers ship by package", async () => {
  const parcel = open.place().packages[0]?.id;
  expect(await ship(parcel, self)).toMatchObject({ code: 0, data: {} });
  expect(await open.call("GET", `/fulfillment/202309/packages/${parcel}`)).toMatchObject({
    data: { package_status: "PROCESSING", tracking_number: "JX0000000001", shipping_provider_id: JT },
  });
  expect(await ship(parcel, self)).toMatchObject({ code: 21011020 });
});

it("wants the seller's shipment for seller shipping, and hands over what TikTok ships without one", async () => {
  expect(await ship(open.place().packages[0]?.id)).toMatchObject({ code: 21001001 });
  const byTiktok = open.place({ shipping_type: "TIKTOK" });
  expect(await ship(byTiktok.packages[0]?.id, self)).toMatchObject({ code: 21011004 });
  expect(await ship(byTiktok.packages[0]?.id, {})).toMatchObject({ code: 0 });
});

it("refuses to ship by order in this region", async () => {
  const body = self.self_shipment;
  const answer = await open.call("POST", `/fulfillment/202309/orders/${open.place().id}/packages`, { body });
  expect(answer).toMatchObject({ code: 21008106 });
});

it("hands over what TikTok ships in the United Kingdom by package as well", async () => {
  await open.sim.stop();
  open = await openShop("GB");
  expect(open.place().packages).toHaveLength(0);
  expect(await ship(open.place({ shipping_type: "TIKTOK" }).packages[0]?.id, {})).toMatchObject({ code: 0 });
});

it("does not know other packages", async () => {
  expect(await ship("1150000000000000000", self)).toMatchObject({ code: 21011001 });
  expect(await open.call("GET", "/fulfillment/202309/packages/1150000000000000000")).toMatchObject({ code: 21011001 });
});

it("writes amounts without decimals in dong and lets buyers pay on delivery", () => {
  const order = open.place({ is_cod: true, shipping_fee: "500" });
  expect(order.detail.payment).toMatchObject({ currency: "VND", sub_total: "4000", tax: "0", total_amount: "4500" });
  expect(order.detail).not.toHaveProperty("paid_time");
});
