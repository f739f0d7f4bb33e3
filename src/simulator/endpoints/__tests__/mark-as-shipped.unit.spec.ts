import { openShop, type OpenShop } from "../../__tests__/shop-session";

const USPS = "7117858858072016686";
let open: OpenShop;
beforeEach(async () => {
  open = await openShop("US");
});
afterEach(() => open.sim.stop());

const ship = (orderId: string, body: Record<string, unknown> = {}) =>
  open.call("POST", `/fulfillment/202309/orders/${orderId}/packages`, {
    body: { tracking_number: "9400111899223817", shipping_provider_id: USPS, ...body },
  });

it("ships a part, then the rest, and shows the parcels on the order", async () => {
  const order = open.place();
  const [first, second] = order.lines.map(({ id }) => id);
  expect(await ship(order.id, { order_line_item_ids: [first] })).toMatchObject({ code: 0 });
  expect(open.sim.control.order(order.id)).toMatchObject({ status: "PARTIALLY_SHIPPING" });
  expect(await ship(order.id, { tracking_number: "9400111899223824" })).toMatchObject({ code: 21011048 });
  const rest = await ship(order.id, { tracking_number: "9400111899223824", order_line_item_ids: [second] });
  expect(open.sim.control.order(order.id)).toMatchObject({
    status: "AWAITING_COLLECTION",
    detail: {
      split_or_combine_tag: "SPLIT",
      packages: [{}, { id: rest.data["package_id"] }],
      line_items: [
        { tracking_number: "9400111899223817" },
        { tracking_number: "9400111899223824", package_status: "PROCESSING" },
      ],
    },
  });
});

it("shows no package on the lines before shipping", () => {
  const line = open.place().detail.line_items[0];
  expect(line).not.toHaveProperty("package_id");
  expect(line).not.toHaveProperty("package_status");
});

it("takes units out of committed stock", async () => {
  const order = open.place();
  expect(open.skuState()).toMatchObject({ available: 8, committed: 2 });
  await ship(order.id);
  expect(open.skuState()).toMatchObject({ available: 8, committed: 0 });
});

it("says that what was shipped is shipped already", async () => {
  const order = open.place();
  await ship(order.id);
  expect(await ship(order.id)).toMatchObject({ code: 21011006 });
});

it.each([
  ["an unpaid order", { paid: false }, 21011003],
  ["an order on hold", { hold: true }, 21011044],
  ["an order that TikTok fulfils", { fulfillment_type: "FULFILLMENT_BY_TIKTOK" }, 21008025],
  ["an order that TikTok ships", { shipping_type: "TIKTOK" }, 21011004],
] as const)("refuses %s", async (_, more, code) => {
  expect(await ship(open.place(more).id)).toMatchObject({ code });
});

it("refuses a cancelled order, and one whose buyer asks to cancel", async () => {
  const asking = open.place();
  open.sim.control.requestCancel(asking.id);
  expect(await ship(asking.id)).toMatchObject({ code: 21008044 });
  open.sim.control.cancel(asking.id);
  expect(await ship(asking.id)).toMatchObject({ code: 21011041 });
});

it.each([
  ["an unknown carrier", { shipping_provider_id: "1" }, 21011022],
  ["a number that is too short", { tracking_number: "12" }, 21011022],
  ["special characters", { tracking_number: "9400 1118" }, 21004012],
  ["a line of another order", { order_line_item_ids: ["577000000000000101"] }, 21011029],
  ["a missing number", { tracking_number: undefined }, 21001001],
])("refuses %s", async (_, body, code) => {
  expect(await ship(open.place().id, body)).toMatchObject({ code });
});

it("takes one number for several orders of one recipient, not for two parcels or two recipients", async () => {
  const address = { name: "Ada Sample" };
  const [one, two] = [open.place({ address }), open.place({ address })];
  expect(await ship(one.id)).toMatchObject({ code: 0 });
  expect(await ship(two.id)).toMatchObject({ code: 0 });
  expect(await ship(open.place({ address: { name: "Bob Sample" } }).id)).toMatchObject({ code: 21011025 });
});

it("does not know orders that are not the shop's", async () => {
  expect(await ship("577000000000000001")).toMatchObject({ code: 21011001 });
});
