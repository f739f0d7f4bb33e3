import { markPackageAsShipped, shipPackage } from "../api/fulfillment";
import { getAuthorizedShops } from "../api/authorization";
import { searchInventory } from "../api/inventory";
import { getOrders, searchOrders } from "../api/orders";
import { createTiktokClient } from "../client";
import { TiktokError, type TiktokResult } from "../error";
import { createCallLimiter } from "../limiter";
import { signRequest } from "../signature";
import { SECRETS, startTinyServer, type TinyServer } from "./tiny-server";

const SHIPMENT = { tracking_number: "1Z999", shipping_provider_id: "7117" };

const errorOf = (result: TiktokResult<unknown>): TiktokError => {
  if (result.ok) {
    throw new Error("The call succeeded");
  }
  return result.error;
};

describe("the client", () => {
  let server: TinyServer;

  beforeEach(async () => {
    server = await startTinyServer();
  });
  afterEach(async () => {
    await server.stop();
  });

  const read = async (options = {}) => errorOf(await searchOrders(server.clients(options).shop, { page_size: 1 }));
  const write = async (options = {}) =>
    errorOf(await markPackageAsShipped(server.clients(options).shop, "577", SHIPMENT, {}));

  describe("when it sends", () => {
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
      expect(await getOrders(shop, [])).toEqual({ ok: true, data: { orders: [] }, requestId: null });
      expect(await searchInventory(shop, { sku_ids: [] })).toMatchObject({ ok: true, data: { inventory: [] } });
      expect(server.received).toHaveLength(0);
    });

    it("asks for the token when the turn has come, and takes another turn when that took long", async () => {
      const limiter = createCallLimiter({ callsPerMinute: 60_000 });
      const schedule = jest.spyOn(limiter, "schedule");
      let asked = 0;
      const accessToken = async () => {
        asked += 1;
        await new Promise((resolve) => setTimeout(resolve, asked === 1 ? 150 : 0));
        return `token${asked}`;
      };
      const client = createTiktokClient({ ...server.credentials, limiter }).seller({ accessToken });
      expect(await getAuthorizedShops(client)).toMatchObject({ ok: true });
      expect(schedule).toHaveBeenCalledTimes(2);
      expect(server.received.map(({ headers }) => headers["x-tts-access-token"])).toEqual(["token2"]);
      await limiter.stop();
    });

    it("hands on why there is no token: TikTok's refusal as a value, anything else as it is", async () => {
      const limiter = createCallLimiter({ callsPerMinute: 60_000 });
      const client = createTiktokClient({ ...server.credentials, limiter });
      const refused = (await write()) satisfies TiktokError;
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
      expect(await write({ limiter })).toMatchObject({ kind: "retryable", mayHaveHappened: false });
    });
  });

  describe("when no good answer comes", () => {
    it("gives up after its time-out, and knows that a change may have been made", async () => {
      server.answer(() => undefined);
      expect(await read({ timeoutMs: 60 })).toMatchObject({
        kind: "retryable",
        mayHaveHappened: false,
        httpStatus: null,
      });
      expect(await write({ timeoutMs: 60 })).toMatchObject({ kind: "retryable", mayHaveHappened: true, code: null });
    });

    it("gives up on an answer that drips without end", async () => {
      server.answer((response) => {
        const drip = setInterval(() => response.write(" "), 20);
        response.on("close", () => clearInterval(drip));
      });
      expect((await write({ timeoutMs: 150 })).mayHaveHappened).toBe(true);
    });

    it("tells a connection that broke from one that never was", async () => {
      server.answer((response) => response.socket?.destroy());
      expect(await write()).toMatchObject({
        kind: "retryable",
        mayHaveHappened: true,
        detail: "No answer (ECONNRESET)",
      });
      const nowhere = { api: "http://127.0.0.1:1", auth: "http://127.0.0.1:1" };
      expect(await write({ hosts: nowhere })).toMatchObject({
        kind: "retryable",
        mayHaveHappened: false,
        detail: "No answer (ECONNREFUSED)",
      });
    });

    it("follows no redirect", async () => {
      server.answer((response) => response.writeHead(302, { location: `${server.url}/elsewhere` }).end());
      expect(await write()).toMatchObject({ kind: "permanent", httpStatus: 302, mayHaveHappened: false });
      expect(server.received).toHaveLength(1);
    });

    it.each([
      ["7", {}, 7],
      ["0.2", {}, 1],
      ["Thu, 01 Jan 2026 00:01:00 GMT", { date: "Thu, 01 Jan 2026 00:00:00 GMT" }, 60],
      ["soon", {}, null],
    ])("reads Retry-After %s of HTTP 429", async (value, headers, seconds) => {
      server.answerJson("", 429, { "retry-after": value, ...headers });
      expect(await write()).toMatchObject({
        kind: "retryable",
        httpStatus: 429,
        retryAfterSeconds: seconds,
        mayHaveHappened: false,
      });
    });

    it("reads TikTok's own code for too many calls, whatever the HTTP status", async () => {
      server.answerJson({ code: 36009002, message: "too many", request_id: "r" }, 200, { "retry-after": "3" });
      expect(await read()).toMatchObject({ kind: "retryable", code: 36009002, retryAfterSeconds: 3, requestId: "r" });
    });

    it.each([500, 502, 503, 504, 408])("retries HTTP %d, after which a change may have been made", async (status) => {
      server.answerJson("<html>Bad gateway</html>", status);
      expect(await write()).toMatchObject({ kind: "retryable", httpStatus: status, mayHaveHappened: true });
      expect(await read()).toMatchObject({ kind: "retryable", httpStatus: status, mayHaveHappened: false });
    });

    it.each(["", "{", "[]", "null", '"text"', "{}", '{"code":null}', '{"data":{}}', "<html></html>"])(
      "does not take %p for success",
      async (body) => {
        server.answerJson(body);
        expect(await write()).toMatchObject({ kind: "retryable", code: null, mayHaveHappened: true });
      },
    );

    it("is permanent for HTTP 4xx that carries no code, and for success that HTTP contradicts", async () => {
      server.answerJson("", 404);
      expect(await write()).toMatchObject({ kind: "permanent", httpStatus: 404, mayHaveHappened: false });
      server.answerJson({ code: 0, data: {} }, 500);
      expect(await write()).toMatchObject({ kind: "retryable", code: null, mayHaveHappened: true });
    });

    it("names the fields that it cannot read, never their values", async () => {
      server.answerJson({ code: 0, data: { orders: [{ id: "1", status: { secret: "value" } }] }, request_id: "r" });
      expect(await read()).toMatchObject({
        kind: "permanent",
        requestId: "r",
        detail: "Cannot read data.orders.0.status",
      });
      server.answerJson({ code: 0, data: "text" });
      expect(await write()).toMatchObject({ kind: "permanent", detail: "Cannot read data", mayHaveHappened: true });
    });
  });

  describe("when a good answer comes", () => {
    it("takes code 0 for success whatever the text says", async () => {
      server.answerJson({ code: 0, message: "failed badly", request_id: "r", data: { shops: [] } });
      expect(await getAuthorizedShops(server.clients().seller)).toEqual({
        ok: true,
        data: { shops: [] },
        requestId: "r",
      });
    });

    it("tolerates unknown fields, unknown enum values, null for nothing, and absent data", async () => {
      const row = { id: "1", status: "TELEPORTED", brand_new: [{ a: 1 }], line_items: null, payment: null };
      server.answerJson({ code: 0, data: { orders: [row], next_page_token: null }, extra: true });
      const result = await searchOrders(server.clients().shop, { page_size: 1 });
      expect(result).toMatchObject({
        ok: true,
        data: { orders: [{ id: "1", status: "TELEPORTED", line_items: [] }], next_page_token: null, total_count: 0 },
      });
      for (const body of [{ code: 0 }, { code: 0, data: null }]) {
        server.answerJson(body);
        expect(await searchOrders(server.clients().shop, { page_size: 1 })).toMatchObject({ ok: true });
      }
    });

    it("keeps every digit of ids that arrive as numbers, and takes a code that arrives as text", async () => {
      server.answerJson(
        '{"code":"0","request_id":20260101,"data":{"orders":[{"id":577000000000000001,"status":"X"}]}}',
      );
      expect(await searchOrders(server.clients().shop, { page_size: 1 })).toMatchObject({
        ok: true,
        data: { orders: [{ id: "577000000000000001" }] },
        requestId: "20260101",
      });
    });
  });

  describe("when its clock is wrong", () => {
    const tiktokTime = Date.parse("2026-03-01T12:00:00Z");
    const date = new Date(tiktokTime).toUTCString();
    const refuseOtherTimes = () => {
      server.answer((response, { query }) => {
        const right = Math.abs(Number(query.timestamp) * 1000 - tiktokTime) < 30_000;
        const body = right
          ? { code: 0, data: {} }
          : { code: 36009004, message: "Invalid timestamp: the request has expired" };
        response.writeHead(200, { date }).end(JSON.stringify(body));
      });
    };
    const wrong = () => tiktokTime - 3 * 3600_000;

    it("learns TikTok's time from the answer, calls again once, and keeps the time for later calls", async () => {
      refuseOtherTimes();
      const { shop, seller } = server.clients({ now: wrong });
      expect(await shipPackage(shop, "1", { self_shipment: SHIPMENT })).toMatchObject({ ok: true });
      expect(server.received).toHaveLength(2);
      expect(await getAuthorizedShops(seller)).toMatchObject({ ok: true });
      expect(server.received).toHaveLength(3);
      expect(server.received[0]?.body).toEqual(server.received[1]?.body);
    });

    it("calls no third time when TikTok refuses the time again", async () => {
      server.answerJson({ code: 36009004, message: "invalid timestamp" }, 200, { date });
      const error = await write({ now: wrong });
      expect(error).toMatchObject({ kind: "retryable", code: 36009004, mayHaveHappened: false });
      expect(server.received).toHaveLength(2);
    });

    it("calls no second time when the answer tells no other time, or the text is about something else", async () => {
      server.answerJson({ code: 36009004, message: "invalid timestamp" }, 200, { date });
      expect((await read({ now: () => tiktokTime + 900 })).code).toBe(36009004);
      server.answerJson({ code: 36009004, message: "unexpected identifier" }, 200, { date });
      expect(await read({ now: wrong })).toMatchObject({ kind: "permanent" });
      server.answerJson({ code: 36009004, message: "invalid timestamp" }, 200, { date: "yesterday" });
      expect((await read({ now: wrong })).kind).toBe("retryable");
      expect(server.received).toHaveLength(3);
    });
  });

  it.each([
    "http://open-api.tiktokglobalshop.com",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "ftp://localhost",
    "https://user:canary@example.com",
    "https://example.com/base",
    "https://example.com?x=1",
    "example.com",
    "",
  ])("refuses the host %p", (api) => {
    const limiter = createCallLimiter({ callsPerMinute: 60 });
    const create = () => createTiktokClient({ ...server.credentials, hosts: { api, auth: api }, limiter });
    expect(create).toThrow(TypeError);
    expect(create).not.toThrow(/canary/);
  });

  it("accepts https, and http on this machine", () => {
    const limiter = createCallLimiter({ callsPerMinute: 60 });
    for (const api of [
      "https://open-api.tiktokglobalshop.com",
      "http://localhost:9",
      "http://[::1]:9",
      "http://127.0.0.9",
    ]) {
      expect(() => createTiktokClient({ ...server.credentials, hosts: { api, auth: api }, limiter })).not.toThrow();
    }
  });
});
