import { openShop, type OpenShop } from "../../__tests__/shop-session";

let open: OpenShop;
afterEach(() => open.sim.stop());

const providers = (option: unknown, query: Record<string, string> = {}) =>
  open.call("GET", `/logistics/202309/delivery_options/${String(option)}/shipping_providers`, { query });

it("wants the regions of warehouse and buyer for carriers in the EU", async () => {
  open = await openShop("DE");
  const option = open.place().detail.delivery_option_id;
  expect(await providers(option)).toMatchObject({ code: 98001004 });
  const answer = await providers(option, { warehouse_region: "DE", buyer_region: "FR" });
  expect(answer.data["shipping_providers"]).toContainEqual({ id: "7288145520401517346", name: "DHL" });
});

it("has no carriers for what TikTok ships, and knows the shop's own options alone", async () => {
  open = await openShop("US");
  const { detail } = open.place({ shipping_type: "TIKTOK" });
  expect(await providers(detail.delivery_option_id)).toMatchObject({ code: 21008117 });
  expect(await providers("7091000000000000000")).toMatchObject({ code: 21008116 });
});

it("lists sales and return warehouses with the API's own spelling", async () => {
  open = await openShop("US");
  const { data } = await open.call("GET", "/logistics/202309/warehouses");
  expect(data["warehouses"]).toMatchObject([
    { type: "SALES_WAREHOUSE", is_default: true, address: { distict: "" } },
    { type: "RETURN_WAREHOUSE" },
  ]);
});

it("finds products by seller SKU, in ten at most", async () => {
  open = await openShop("US");
  const search = (seller_skus: string[]) =>
    open.call("POST", "/product/202502/products/search", { query: { page_size: "10" }, body: { seller_skus } });
  expect((await search(["B"])).data).toMatchObject({ total_count: 1, products: [{ skus: [{}, { seller_sku: "B" }] }] });
  expect((await search(["C"])).data).toMatchObject({ total_count: 0, products: [] });
  expect(await search(Array.from({ length: 11 }, String))).toMatchObject({ code: 12019027 });
});

it("does not show a frozen product in detail", async () => {
  open = await openShop("US");
  const skus = [{ seller_sku: "F", price: "1.00", stock: 1 }];
  const listed = open.sim.control.createListing({ shop_id: open.shop.id, title: "Ice", status: "FREEZE", skus });
  const frozen = listed.skus.find(({ seller_sku }) => seller_sku === "F")?.product_id;
  expect(await open.call("GET", `/product/202309/products/${frozen}`)).toMatchObject({ code: 12052901 });
  expect(await open.call("GET", `/product/202309/products/${open.skus[0]?.product_id}`)).toMatchObject({
    code: 0,
    data: { status: "ACTIVATE", skus: [{ price: { tax_exclusive_price: "20.00", currency: "USD" } }, {}] },
  });
});

it("registers, replaces and removes webhook addresses, and refuses those TikTok would not call", async () => {
  open = await openShop("US");
  const put = (address: string) =>
    open.call("PUT", "/event/202309/webhooks", { body: { event_type: "PACKAGE_UPDATE", address } });
  await put("https://one.example.com/hooks");
  await open.sim.clock.advance(5);
  await put("https://two.example.com/hooks");
  expect((await open.call("GET", "/event/202309/webhooks")).data).toEqual({
    webhooks: [
      {
        event_type: "PACKAGE_UPDATE",
        address: "https://two.example.com/hooks",
        create_time: 1_795_000_000,
        update_time: 1_795_000_005,
      },
    ],
    total_count: 1,
  });
  expect(await put("http://shop.example.com/hooks")).toMatchObject({ code: 98001004 });
  const body = { event_type: "PACKAGE_UPDATE" };
  for (let times = 0; times < 2; times += 1) {
    expect(await open.call("DELETE", "/event/202309/webhooks", { body })).toMatchObject({ code: 0 });
  }
});
