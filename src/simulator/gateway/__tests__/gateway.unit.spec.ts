import { DEMO_APP, startSimulator, type Simulator } from "../..";
import { clientOf, type CallOptions, type Session } from "../../__tests__/client";

let sim: Simulator;
let client: ReturnType<typeof clientOf>;
let session: Session;

beforeAll(async () => {
  const apps = [DEMO_APP, { ...DEMO_APP, key: "otherapp", service_id: "7300000000000000002" }];
  sim = await startSimulator({ scenario: "demo", seed: 1, apps, clock: { start: 1_767_225_600, frozen: true } });
  client = clientOf(sim);
  session = await client.signIn("Trailhead Outfitters");
});
afterAll(() => sim.stop());

const SEARCH = "/order/202309/orders/search";
const search = (more: CallOptions = {}) =>
  client.call("POST", SEARCH, {
    token: session.token,
    cipher: session.shops[0]?.cipher,
    query: { page_size: "10" },
    ...more,
  });

it("answers a good call with code 0, Success, a request id and TikTok's time", async () => {
  const answer = await client.raw("GET", "/authorization/202309/shops", { token: session.token });
  expect(answer.headers.get("date")).toBe("Thu, 01 Jan 2026 00:00:00 GMT");
  expect(await answer.json()).toMatchObject({
    code: 0,
    message: "Success",
    request_id: expect.stringMatching(/^2026/),
  });
});

it("says which path it does not know and which method it does not take", async () => {
  expect(await client.call("GET", "/order/209901/orders")).toMatchObject({ code: 36009009 });
  expect(await client.call("DELETE", SEARCH)).toMatchObject({ code: 36009010 });
});

it("refuses an app_key that it does not know", async () => {
  expect(await search({ app: { key: "nobody", secret: "x" } })).toMatchObject({ code: 36009004 });
});

it.each([
  [-300, 0],
  [-301, 36009004],
  [30, 0],
  [31, 36009004],
])("answers a timestamp %i s off with code %i", async (skew, code) => {
  const answer = await search({ skew });
  expect(answer.code).toBe(code);
  if (code) expect(answer.message).toContain("timestamp");
});

it("answers a wrong signature with 106001 and HTTP 401", async () => {
  const answer = await client.raw("GET", "/authorization/202309/shops", { token: session.token, sign: "0".repeat(64) });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: 106001 });
});

it("refuses a missing, an unknown and another app's token", async () => {
  expect(await search({ token: "" })).toMatchObject({ code: 36009004 });
  expect(await search({ token: "TTP_nonsense" })).toMatchObject({ code: 36009004 });
  expect(await search({ app: { key: "otherapp", secret: DEMO_APP.secret } })).toMatchObject({ code: 36009004 });
});

it("wants the cipher on shop calls, refuses it on seller calls and refuses another seller's", async () => {
  expect(await search({ cipher: "" })).toMatchObject({ code: 106013 });
  const seller = { token: session.token, cipher: session.shops[0]?.cipher };
  expect(await client.call("GET", "/authorization/202309/shops", seller)).toMatchObject({
    code: 36009004,
    message: expect.stringContaining("unexpected identifier"),
  });
  const other = sim.control.sellers()[1]?.shops[0]?.cipher;
  expect(await search({ cipher: other })).toMatchObject({ code: 101000 });
});

it.each([
  [{ query: {} }, "page_size"],
  [{ query: { page_size: "101" } }, "page_size"],
  [{ query: { page_size: "10", sort_order: "asc" } }, "sort_order"],
  [{ query: { page_size: "10", nonsense: "1" } }, "nonsense"],
  [{ body: { order_status: "SHIPPED" } }, "order_status"],
  [{ body: { update_time_ge: "1767225600" } }, "update_time_ge"],
  [{ body: { update_time_le: 1767225600 } }, "update_time_le"],
])("refuses the parameters %j and names %s", async (more, name) => {
  expect(await search(more)).toMatchObject({ code: 98001004, message: expect.stringContaining(name) });
});

it("refuses a body that is not a JSON object", async () => {
  expect(await search({ body: [1] })).toMatchObject({ code: 36009022 });
});

it("takes arrays in the query as one comma-joined value, 50 ids at most", async () => {
  const detail = (ids: string[]) =>
    client.call("GET", "/order/202507/orders", {
      token: session.token,
      cipher: session.shops[0]?.cipher,
      query: { ids: ids.join(",") },
    });
  const ids = Array.from({ length: 51 }, (_, index) => String(577_000_000_000_000_000n + BigInt(index)));
  expect(await detail(ids.slice(1))).toMatchObject({ code: 0, data: { orders: [] } });
  expect(await detail(ids)).toMatchObject({ code: 21001001 });
});

it("refuses a call whose scope the seller did not grant", async () => {
  sim.control.updateApp(DEMO_APP.key, { scopes: ["seller.authorization.info"] });
  const narrow = await client.signIn("Trailhead Outfitters");
  expect(await search({ token: narrow.token })).toMatchObject({ code: 105005 });
});

it("logs calls without signatures, tokens, secrets and ciphers", () => {
  const text = JSON.stringify(sim.control.requests());
  for (const secret of [session.token, session.refresh, DEMO_APP.secret, session.shops[0]?.cipher ?? ""]) {
    expect(text).not.toContain(secret);
  }
  expect(text).not.toContain('"sign"');
  expect(text).toContain("POST /order/202309/orders/search");
});
