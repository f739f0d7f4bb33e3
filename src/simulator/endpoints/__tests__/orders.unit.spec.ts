import { openShop, type OpenShop } from "../../__tests__/shop-session";

let open: OpenShop;
beforeEach(async () => {
  open = await openShop("GB");
});
afterEach(() => open.sim.stop());

const search = async (query: Record<string, string> = {}, body?: unknown) =>
  open.call("POST", "/order/202309/orders/search", { query: { page_size: "2", ...query }, ...(body ? { body } : {}) });
const idsOf = (data: Record<string, unknown>) => (data["orders"] as { id: string }[]).map(({ id }) => id);

it("pages through every order once, newest first unless told otherwise", async () => {
  const placed: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    placed.push(open.place({ lines: [{ seller_sku: "B", quantity: 1 }] }).id);
    await open.sim.clock.advance(10);
  }
  const seen: string[] = [];
  let token = "";
  do {
    const { data } = await search(token ? { page_token: token } : {});
    expect(data["total_count"]).toBe(5);
    seen.push(...idsOf(data));
    token = String(data["next_page_token"]);
  } while (token);
  expect(seen).toEqual([...placed].reverse());
  expect(idsOf((await search({ sort_order: "ASC" })).data)).toEqual(placed.slice(0, 2));
});

it("binds a page token to its filters", async () => {
  for (let count = 0; count < 3; count += 1) open.place({ lines: [{ seller_sku: "B", quantity: 1 }] });
  const token = String((await search()).data["next_page_token"]);
  expect(await search({ page_token: token }, { order_status: "UNPAID" })).toMatchObject({ code: 21001001 });
});

it("filters by status, buyer and time, from inclusive and until exclusive", async () => {
  const first = open.place();
  await open.sim.clock.advance(60);
  const second = open.place({ paid: false });
  const found = async (body: unknown) => idsOf((await search({}, body)).data);
  expect(await found({ order_status: "UNPAID" })).toEqual([second.id]);
  expect(await found({ create_time_ge: second.create_time })).toEqual([second.id]);
  expect(await found({ create_time_lt: second.create_time })).toEqual([first.id]);
  expect(await found({ buyer_user_id: first.detail.user_id })).toEqual([first.id]);
  expect(await found({ shipping_type: "TIKTOK" })).toEqual([]);
  expect(await found({ warehouse_ids: [first.detail.warehouse_id] })).toHaveLength(2);
});

it("leaves the four fields of the detail out of the list", async () => {
  const { id } = open.place();
  const row = ((await search()).data["orders"] as Record<string, unknown>[])[0] ?? {};
  const detail = await open.call("GET", "/order/202507/orders", { query: { ids: id } });
  const order = (detail.data["orders"] as Record<string, unknown>[])[0] ?? {};
  expect(
    Object.keys(order)
      .filter((name) => !(name in row))
      .sort(),
  ).toEqual(["channel_entity_national_registry_id", "payment_auth_code", "payment_card_type", "payment_method_code"]);
  expect(row).toEqual(Object.fromEntries(Object.entries(order).filter(([name]) => name in row)));
});

it("leaves unknown ids out and refuses orders of another shop", async () => {
  const { id } = open.place();
  const ids = `${id},577000000000000001`;
  const answer = await open.call("GET", "/order/202507/orders", { query: { ids } });
  expect(idsOf(answer.data)).toEqual([id]);

  const seller = open.sim.control.sellers()[0]?.open_id ?? "";
  const second = open.sim.control.createShop({ seller_open_id: seller, name: "Second", region: "GB" });
  const wrong = await open.call("GET", "/order/202507/orders", { query: { ids: id }, cipher: second.cipher });
  expect(wrong).toMatchObject({ code: 21008111 });
});

it("includes VAT in British prices and says so with a tax of 0", () => {
  const { detail } = open.place({ shipping_fee: "2.99" });
  expect(detail.payment).toMatchObject({ sub_total: "40.00", tax: "0", shipping_fee: "2.99", total_amount: "42.99" });
  expect(detail.line_items[0]).not.toHaveProperty("item_tax");
});
