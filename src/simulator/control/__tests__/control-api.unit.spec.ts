import { request } from "node:http";
import { DEMO_APP, DEMO_LISTINGS, startSimulator, type Simulator } from "../..";

let sim: Simulator;
beforeEach(async () => {
  sim = await startSimulator({ scenario: "demo", seed: 2, clock: { start: 1_767_225_600, frozen: true } });
});
afterEach(() => sim.stop());

const shop = () => sim.control.sellers()[0]?.shops[0] ?? { id: "", skus: [] };
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${sim.url}/_control${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

it("lists the demo's shops with the SKUs of the exported table", async () => {
  const state = (await (await fetch(`${sim.url}/_control/state`)).json()) as {
    sellers: { shops: { skus: unknown[] }[] }[];
  };
  const skus = state.sellers.flatMap(({ shops }) => shops.flatMap((each) => each.skus));
  expect(skus).toHaveLength(DEMO_LISTINGS.length);
  expect(skus).toContainEqual(expect.objectContaining({ seller_sku: "LEGACY-SKU-1", available: 5 }));
});

it("places an order and moves it on over HTTP", async () => {
  const lines = [{ seller_sku: "TEE-S", quantity: 1, seller_discount: "2.00" }];
  const placed = (await (await post("/orders", { shop_id: shop().id, lines })).json()) as { order: { id: string } };
  const moved = await post(`/orders/${placed.order.id}/end-hold`, {});
  expect(await moved.json()).toMatchObject({ order: { status: "AWAITING_SHIPMENT" } });
  const clock = await post("/clock/advance", { seconds: 60 });
  expect(await clock.json()).toMatchObject({ now: 1_767_225_660 });
});

it("answers what it cannot do with 400 and a sentence", async () => {
  const wrong = await post("/orders", { shop_id: shop().id, lines: [{ seller_sku: "NOPE", quantity: 1 }] });
  expect([wrong.status, await wrong.json()]).toEqual([400, { message: "Trailhead Outfitters US does not list NOPE." }]);
  const field = await post("/clock/advance", { seconds: "60" });
  expect(await field.json()).toEqual({ message: '"seconds" is wrong: expected an integer.' });
  expect((await fetch(`${sim.url}/_control/nothing`)).status).toBe(404);
});

it("refuses requests that reach it under a foreign name", async () => {
  const status = await new Promise((resolve, reject) => {
    const sent = request(`${sim.url}/_control/state`, { headers: { host: "evil.example" } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on("error", reject).end();
  });
  expect(status).toBe(403);
});

it("refuses forged posts of foreign pages", async () => {
  const forged = await post("/clock/advance", { seconds: 60 }, { origin: "https://evil.example" });
  expect(forged.status).toBe(403);
  expect(sim.clock.seconds()).toBe(1_767_225_600);
});

it("takes the page's forms and returns to the page, with the sentence when something is wrong", async () => {
  const order = (fields: Record<string, string>) =>
    fetch(`${sim.url}/_control/quick-order`, { method: "POST", redirect: "manual", body: new URLSearchParams(fields) });
  const fields = {
    shop_id: shop().id,
    seller_sku: "TEE-S",
    quantity: "2",
    shipping_fee: "",
    paid: "true",
    hold: "false",
  };
  expect((await order(fields)).headers.get("location")).toBe("/");
  const back = (await order({ ...fields, quantity: "900" })).headers.get("location") ?? "";
  expect(await (await fetch(sim.url + back)).text()).toContain("cannot sell 900 of TEE-S: 28 left.");
});

it("shows shops, orders and webhooks on its page, with nothing from elsewhere and nothing unescaped", async () => {
  sim.control.createListing({
    shop_id: shop().id,
    title: "<b>bold</b>",
    skus: [{ seller_sku: "X", price: "1.00", stock: 1 }],
  });
  sim.control.placeOrder({ shop_id: shop().id, lines: [{ seller_sku: "TEE-S", quantity: 1 }] });
  const page = await (await fetch(sim.url)).text();
  expect(page).toContain("Trailhead Outfitters US");
  expect(page).toContain("End hold");
  expect(page).not.toContain("<b>bold</b>");
  expect(page).not.toMatch(/(src|href)="http/);
});

it("waits for a change without asking again and again", async () => {
  const waiting = sim.control.waitFor(
    ({ orders }) => orders().find(({ status }) => status === "AWAITING_SHIPMENT")?.id,
  );
  const { id } = sim.control.placeOrder({ shop_id: shop().id, lines: [{ seller_sku: "TEE-S", quantity: 1 }] });
  await sim.clock.advance(3600);
  expect(await waiting).toBe(id);
  await expect(sim.control.waitFor(() => false, 10)).rejects.toThrow("within 10 ms");
});

it.each([
  ["rate_limited", 429, 36009002],
  ["internal_error", 200, 36009003],
] as const)("lets a call fail as %s on purpose, once", async (kind, status, code) => {
  sim.control.injectFault({ kind, retry_after: 2 });
  const failed = await fetch(`${sim.url}/order/202507/orders`);
  expect([failed.status, failed.headers.get("retry-after")]).toEqual([status, "2"]);
  expect(await failed.json()).toMatchObject({ code });
  expect(await (await fetch(`${sim.url}/order/202507/orders`)).json()).toMatchObject({ code: 36009004 });
});

it("breaks the connection before or after the call happens", async () => {
  sim.control.injectFault({ kind: "reset", endpoint: "GET /order/202507/orders" });
  await expect(fetch(`${sim.url}/order/202507/orders`)).rejects.toThrow();
  sim.control.injectFault({ kind: "answer_lost" });
  await expect(fetch(`${sim.url}/order/202507/orders`)).rejects.toThrow();
  expect(sim.control.requests().map(({ fault, code }) => [fault, code])).toEqual([
    ["reset", 36009003],
    ["answer_lost", 36009004],
  ]);
});

it("answers with JSON that breaks off, after the call happened", async () => {
  sim.control.injectFault({ kind: "malformed" });
  const answer = await fetch(`${sim.url}/order/202507/orders`);
  expect(answer.status).toBe(200);
  await expect(answer.json()).rejects.toThrow(/JSON/);
  expect(sim.control.requests().at(-1)).toMatchObject({ fault: "malformed", code: 36009004 });
});

it("answers 429 beyond a sandbox's 1,000 calls an hour when that is switched on, and no longer when it is off", async () => {
  const refused = async () => {
    const call = async () => (await fetch(`${sim.url}/order/202507/orders?app_key=a`)).status;
    return (await Promise.all(Array.from({ length: 50 }, call))).filter((status) => status === 429).length;
  };
  const turn = (to: string) => fetch(`${sim.url}/_control/quota/${to}`, { method: "POST" });
  expect((await turn("sandbox")).status).toBe(200);
  for (let calls = 0; calls < 1000; calls += 50) expect(await refused()).toBe(0);
  expect(await refused()).toBe(50);
  await turn("clear");
  expect(await refused()).toBe(0);
});

it("answers 429 beyond a quota, in each span anew", async () => {
  sim.control.setQuota({ calls: 2, seconds: 60 });
  const statuses = async () => (await fetch(`${sim.url}/order/202507/orders?app_key=a`)).status;
  expect([await statuses(), await statuses(), await statuses()]).toEqual([200, 200, 429]);
  await sim.clock.advance(61);
  expect(await statuses()).toBe(200);
});

it.each([
  ["both", 429, '"code":36009002'],
  ["http_429", 429, "Too Many Requests"],
  ["code", 200, '"code":36009002'],
])("refuses a call too many by %s, as its page was told", async (form, status, text) => {
  await fetch(`${sim.url}/_control/quota/form`, { method: "POST", body: new URLSearchParams({ form }) });
  expect(await (await fetch(sim.url)).text()).toContain(`<option value="${form}" selected>`);
  sim.control.setQuota({ calls: 0, seconds: 60 });
  const refused = await fetch(`${sim.url}/order/202507/orders?app_key=a`);
  expect(refused.status).toBe(status);
  const body = await refused.text();
  expect(body).toContain(text);
  expect(body.includes("36009002")).toBe(form !== "http_429");
});

it("judges timestamps and dates answers by a clock that is off, and lets orders live by the right one", async () => {
  expect((await post("/clock/skew", { seconds: -3600 })).status).toBe(200);
  const answer = await fetch(`${sim.url}/order/202507/orders?app_key=${DEMO_APP.key}&timestamp=1767225600`);
  expect(answer.headers.get("date")).toBe("Wed, 31 Dec 2025 23:00:00 GMT");
  expect(await answer.json()).toMatchObject({ code: 36009004, message: expect.stringContaining("timestamp") });
  const { create_time } = sim.control.placeOrder({
    shop_id: shop().id,
    lines: [{ seller_sku: "TEE-S", quantity: 1 }],
  });
  expect(create_time).toBe(1_767_225_600);
  expect((await post("/clock/skew", { seconds: 1e6 })).status).toBe(400);
});
