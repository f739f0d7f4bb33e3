import { getAuthorizedShops } from "../api/authorization";
import { markPackageAsShipped, shipPackage } from "../api/fulfillment";
import { searchInventory } from "../api/inventory";
import { getOrders, searchOrders } from "../api/orders";
import { createTiktokClient } from "../client";
import { TiktokError } from "../error";
import { createCallLimiter } from "../limiter";
import { signRequest } from "../signature";
import { errorOf, SECRETS, startTinyServer, type TinyServer } from "./tiny-server";

const SHIPMENT = { tracking_number: "1Z999", shipping_provider_id: "7117" };

describe("a call", () => {
  let server: TinyServer;

  beforeEach(async () => {
    server = await startTinyServer();
  });
  afterEach(async () => {
    await server.stop();
  });

  const expectSigned = () => {
    for (const { path, query, body, headers } of server.received) {
      const { sign, ...rest } = query;
      const contentType = headers["content-type"];
      expect(signRequest({ secret: SECRETS.secret, path, query: rest, contentType, body })).toBe(sign);
    }
  };

  it("signs exactly the bytes it sends, whatever they hold", async () => {
    const { shop, seller } = server.clients();
    server.answerData({ package_id: "1" });
    await getAuthorizedShops(seller);
    await searchOrders(shop, { page_size: 50, page_token: "aDV5 +/=&%20ü'!", filter: { order_status: "ON_HOLD" } });
    await markPackageAsShipped(shop, "577", { ...SHIPMENT, tracking_number: "Nón – “ÄÖÜ” \u2028 😀" });
    await getOrders(shop, ["577000000000000001", "577000000000000002"]);
    expect(server.received).toHaveLength(4);
    expectSigned();
  });

  it("percent-encodes a page token on the wire", async () => {
    await searchOrders(server.clients().shop, { page_size: 50, page_token: "a+b/c= d" });
    expect(server.received[0]?.target).toContain("page_token=a%2Bb%2Fc%3D%20d&");
    expect(server.received[0]?.query.page_token).toBe("a+b/c= d");
  });

  it("joins a list to one parameter", async () => {
    await getOrders(server.clients().shop, ["1", "2", "3"]);
    expect(server.received[0]?.query.ids).toBe("1,2,3");
    expect(server.received[0]?.target.match(/[?&]ids=/g)).toHaveLength(1);
  });

  it("sends the token in its header, the cipher for shops only, and the time in seconds", async () => {
    const { shop, seller } = server.clients({ now: () => 1_767_225_600_999 });
    await searchOrders(shop, { page_size: 1 });
    await getAuthorizedShops(seller);
    const [ofShop, ofSeller] = server.received;
    expect(ofShop?.headers["x-tts-access-token"]).toBe(SECRETS.token);
    expect(ofShop?.query).toMatchObject({ app_key: "appkey1", shop_cipher: SECRETS.cipher, timestamp: "1767225600" });
    expect(ofSeller?.query).not.toHaveProperty("shop_cipher");
    expect(ofSeller?.query).not.toHaveProperty("access_token");
  });

  it("sends no body when there is nothing to send", async () => {
    const { shop } = server.clients();
    await searchOrders(shop, { page_size: 1 });
    await searchOrders(shop, { page_size: 1, filter: { update_time_ge: undefined } });
    expect(server.received.map(({ body }) => body.length)).toEqual([0, 0]);
  });

  it("refuses an id that would change the path, without calling", async () => {
    for (const id of ["", ".", "..", "1/2", "1?x=1", "1#", "%2e", "1\n"]) {
      const error = errorOf(await shipPackage(server.clients().shop, id, { self_shipment: SHIPMENT }));
      expect(error).toMatchObject({ kind: "permanent", mayHaveHappened: false, detail: "package_id is not an id" });
    }
    expect(server.received).toHaveLength(0);
  });

  it("asks for no more ids at once than TikTok allows, and for none without calling", async () => {
    const { shop } = server.clients();
    const ids = Array.from({ length: 601 }, (_, index) => String(index));
    expect(errorOf(await getOrders(shop, ids.slice(0, 51))).detail).toBe("ids: 50 at most");
    expect(errorOf(await searchInventory(shop, { sku_ids: ids })).detail).toBe("sku_ids: 600 at most");
    expect(errorOf(await searchInventory(shop, { product_ids: ids.slice(0, 101) })).kind).toBe("permanent");
    expect(await getOrders(shop, [])).toEqual({ ok: true, data: { orders: [], unread: [] }, requestId: null });
    expect(await searchInventory(shop, { sku_ids: [] })).toMatchObject({ ok: true, data: { inventory: [] } });
    expect(server.received).toHaveLength(0);
  });

  it("asks for the token when the call is next in line, before its turn, so that a slow one costs the others nothing", async () => {
    const limiter = createCallLimiter({ callsPerMinute: 60_000 });
    let given = 0;
    const accessToken = async () => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      given += 1;
      return `token${given}`;
    };
    const client = createTiktokClient({ ...server.credentials, limiter });
    const [slow, quick] = [client.seller({ accessToken }), server.clients({ limiter }).shop];
    const results = [getAuthorizedShops(slow), searchOrders(quick, { page_size: 1 })];
    await results[1];
    expect(given).toBe(0);
    expect(await results[0]).toMatchObject({ ok: true });
    expect(server.received.map(({ headers }) => headers["x-tts-access-token"])).toEqual([SECRETS.token, "token1"]);
    await limiter.stop();
  });

  it("hands on why there is no token: TikTok's refusal as a value, anything else as it is", async () => {
    const limiter = createCallLimiter({ callsPerMinute: 60_000 });
    const client = createTiktokClient({ ...server.credentials, limiter });
    const refused = new TiktokError("Connect the seller again.", {
      kind: "reauthorize",
      code: 36004001,
      requestId: null,
      httpStatus: 200,
      retryAfterSeconds: null,
      endpoint: "GET /api/v2/token/refresh",
      mayHaveHappened: false,
      detail: "",
    });
    const shop = client.shop({ cipher: "c", accessToken: () => Promise.reject(refused) });
    expect(errorOf(await searchOrders(shop, { page_size: 1 }))).toBe(refused);
    const broken = client.shop({ cipher: "c", accessToken: () => Promise.reject(new Error("database")) });
    await expect(searchOrders(broken, { page_size: 1 })).rejects.toThrow("database");
    await limiter.stop();
  });

  it("uses the priority of its family, or the one it is given", async () => {
    const limiter = createCallLimiter({ callsPerMinute: 60_000 });
    const schedule = jest.spyOn(limiter, "schedule");
    const { shop, seller } = server.clients({ limiter });
    await searchOrders(shop, { page_size: 1 });
    await searchInventory(shop, { sku_ids: ["1"] });
    await shipPackage(shop, "1", { self_shipment: SHIPMENT });
    await getAuthorizedShops(seller);
    await searchOrders(shop, { page_size: 1 }, { priority: "analytics" });
    const priorities = schedule.mock.calls.map(([priority]) => priority);
    expect(priorities).toEqual(["orders", "stock", "fulfillment", "catalog", "analytics"]);
    await limiter.stop();
  });

  it("says that a call was not made when the limiter has stopped", async () => {
    const limiter = createCallLimiter({ callsPerMinute: 60 });
    await limiter.stop();
    const result = await shipPackage(server.clients({ limiter }).shop, "1", { self_shipment: SHIPMENT });
    expect(errorOf(result)).toMatchObject({ kind: "retryable", mayHaveHappened: false });
  });
});
