import fc from "fast-check";
import { currencyOfRegion } from "../../../domain/currency";
import { readOrderAmounts } from "../../../domain/read-order-amounts";
import { order as orderSchema } from "../../../tiktok/schemas/order";
import { type OrderState, type Simulator, startSimulator } from "../..";
import { REGIONS } from "../../markets/markets";

const start = () => startSimulator({ seed: 1, clock: { start: 1_767_225_600, frozen: true } });
let sim: Simulator;
beforeEach(async () => {
  sim = await start();
});
afterEach(() => sim.stop());

const generate = (input: Parameters<Simulator["control"]["generate"]>[0], at = sim): OrderState[] =>
  at.control.generate(input).order_ids.map((id) => at.control.order(id));
const regionOf = (shopId: string) =>
  sim.control.sellers().flatMap(({ shops }) => shops.filter(({ id }) => id === shopId))[0]?.region ?? "";
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

it("places orders of every market, in its currency, that the plugin reads and finds to add up", () => {
  const seen = new Set<string>();
  for (const [seed] of fc.sample(fc.tuple(seeds), 8)) {
    for (const order of generate({ count: 80, seed })) {
      seen.add(regionOf(order.shop_id));
      expect(order.currency).toBe(currencyOfRegion(regionOf(order.shop_id)));
      const { line_items, payment } = orderSchema.parse(order.detail);
      if (!payment) throw new Error("An order without its money.");
      expect(readOrderAmounts(line_items, payment)).toMatchObject({ ok: true });
    }
  }
  expect([...seen].sort()).toEqual([...REGIONS].sort());
});

it("draws every kind of order that there is", () => {
  const orders = generate({ count: 1500, seed: 7 });
  const has = (what: (order: OrderState) => unknown) => orders.some((order) => Boolean(what(order)));
  const is = (fields: Partial<OrderState["detail"]>) =>
    has(({ detail }) => Object.entries(fields).every(([name, value]) => detail[name as keyof typeof detail] === value));
  const isCharged = (field: string) =>
    has(({ detail }) => Number((detail.payment as Record<string, string>)[field] ?? 0) > 0);
  const kinds = {
    unpaid: is({ status: "UNPAID" }),
    on_hold: is({ status: "ON_HOLD" }),
    on_delivery: is({ is_cod: true }),
    sample: is({ is_sample_order: true }),
    pre_order: is({ order_type: "PRE_ORDER" }),
    made_to_order: is({ order_type: "MADE_TO_ORDER" }),
    free: is({ order_type: "ZERO_LOTTERY" }),
    digital: is({ shipping_type: "TIKTOK_DIGITAL" }),
    by_tiktok: is({ fulfillment_type: "FULFILLMENT_BY_TIKTOK" }),
    replacement: is({ is_replacement_order: true }),
    exchange: is({ is_exchange_order: true }),
    bundle: has(({ detail }) => detail.line_items.some((line) => "sub_item_info" in line)),
    gift: has(({ detail }) => detail.line_items.some((line) => line.is_gift)),
    several_units: has(({ lines }) => new Set(lines.map((line) => line.sku_id)).size < lines.length),
    no_seller_sku: has(({ lines }) => lines.some((line) => line.seller_sku === "")),
    seller_discount: isCharged("seller_discount"),
    platform_discount: isCharged("platform_discount"),
    us_fee: isCharged("retail_delivery_fee"),
    thai_fee: isCharged("small_order_fee"),
    zero_decimals: has(({ currency, total_amount }) => currency === "JPY" && /^\d+$/.test(total_amount)),
  };
  expect(Object.entries(kinds).filter(([, there]) => !there)).toEqual([]);
});

it("gives the same orders and the same lives for a seed", async () => {
  const other = await start();
  try {
    const told = async (at: Simulator) => {
      const orders = generate({ count: 40, seed: 11 }, at);
      await at.control.live({ order_ids: orders.map(({ id }) => id), steps: 300, seed: 12, advance_seconds: 90_000 });
      return orders.map(({ id }) => at.control.order(id));
    };
    expect(await told(other)).toEqual(await told(sim));
  } finally {
    await other.stop();
  }
});

it("places orders that may be shipped at once where only those are wanted", () => {
  const orders = generate({ count: 400, seed: 5, to_ship: true });
  expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(["AWAITING_SHIPMENT"]));
});

it("lives every order through to an end, never beyond what TikTok's rules allow", async () => {
  const statuses = new Set<string>();
  const returns = new Set<string>();
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const ids = generate({ count: 25, seed }).map(({ id }) => id);
      const { happened } = await sim.control.live({ order_ids: ids, steps: 5000, seed });
      expect(happened.length).toBeLessThan(5000);
      for (const order of ids.map((id) => sim.control.order(id))) {
        statuses.add(order.status);
        for (const { return_status } of order.returns) returns.add(return_status);
        const back = [...order.cancellations, ...order.returns]
          .filter((row) => /COMPLETE/.test("cancel_status" in row ? row.cancel_status : row.return_status))
          .map((row) => Number(row.refund_amount?.refund_total ?? 0));
        const total = back.reduce((sum, amount) => sum + amount, 0);
        expect(total).toBeLessThanOrEqual(Number(order.total_amount) + 1e-6);
      }
    }),
    // How many kinds of ends are met depends on the seeds; these meet them.
    { numRuns: 15, seed: 23 },
  );
  expect(statuses).toEqual(new Set(["CANCELLED", "COMPLETED"]));
  expect([...returns].sort()).toEqual([
    "REFUND_OR_RETURN_REQUEST_REJECT",
    "REJECT_RECEIVE_PACKAGE",
    "RETURN_OR_REFUND_REQUEST_CANCEL",
    "RETURN_OR_REFUND_REQUEST_COMPLETE",
  ]);
});

it("takes a shop's own listings, and no more than they have in stock", () => {
  const seller = sim.control.createSeller({ name: "S", base_region: "GB" });
  const { id } = sim.control.createShop({ seller_open_id: seller.open_id, name: "S", region: "GB" });
  sim.control.createListing({ shop_id: id, title: "Mug", skus: [{ seller_sku: "MUG", price: "9.00", stock: 3 }] });
  const skus = generate({ count: 1, shop_id: id, unmatched: false, seed: 3 }).flatMap(({ lines }) => lines);
  expect(new Set(skus.map((line) => line.seller_sku))).toEqual(new Set(["MUG"]));
  expect(() => sim.control.generate({ count: 9, shop_id: id, unmatched: false })).toThrow("has nothing left to sell.");
  expect(() => sim.control.generate({ region: "AQ" })).toThrow('TikTok Shop has no market "AQ"');
});

it("generates and lives over HTTP, and names the seed", async () => {
  const post = async (path: string, body: unknown) => {
    const headers = { "content-type": "application/json" };
    const sent = await fetch(`${sim.url}/_control${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    return (await sent.json()) as { seed: number; order_ids: string[]; happened: unknown[] };
  };
  const made = await post("/generate", { count: 5, region: "TH", seed: 3, live_steps: 7 });
  expect(made).toMatchObject({ seed: 3, order_ids: { length: 5 }, happened: { length: 7 } });
  expect(await post("/live", { order_ids: made.order_ids, steps: 1, seed: 4 })).toMatchObject({
    happened: { length: 1 },
  });
  expect(await post("/generate", { count: 0 })).toMatchObject({ message: expect.stringContaining("count") });
  const page = await (await fetch(sim.url)).text();
  expect(page).toContain("Random orders");
});
