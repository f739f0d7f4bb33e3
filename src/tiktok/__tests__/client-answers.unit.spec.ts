import { getAuthorizedShops } from "../api/authorization";
import { markPackageAsShipped } from "../api/fulfillment";
import { searchOrders } from "../api/orders";
import { errorOf, startTinyServer, type TinyServer } from "./tiny-server";

const SHIPMENT = { tracking_number: "1Z999", shipping_provider_id: "7117" };

/** The limiter, too, would wait before a repetition. */
const ONCE = { retry: { tries: 1 } };

describe("an answer", () => {
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
    expect(await write(ONCE)).toMatchObject({
      kind: "retryable",
      httpStatus: 429,
      retryAfterSeconds: seconds,
      mayHaveHappened: false,
    });
  });

  it("reads TikTok's own code for too many calls, whatever the HTTP status", async () => {
    server.answerJson({ code: 36009002, message: "too many", request_id: "r" }, 200, { "retry-after": "3" });
    expect(await read(ONCE)).toMatchObject({ kind: "retryable", code: 36009002, retryAfterSeconds: 3, requestId: "r" });
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
    server.answerJson({ code: 0, data: { orders: [], total_count: "value" }, request_id: "r" });
    expect(await read()).toMatchObject({
      kind: "permanent",
      requestId: "r",
      detail: "Cannot read data.total_count",
    });
    server.answerJson({ code: 0, data: "text" });
    expect(await write()).toMatchObject({ kind: "permanent", detail: "Cannot read data", mayHaveHappened: true });
  });

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

  it("names an order in another shape than is documented, and reads those beside it", async () => {
    const line = { id: "11", sku_id: "12" };
    const odd = { id: "2", status: "UNPAID", create_time: "soon", update_time: 1767225600, line_items: [line] };
    server.answerJson({ code: 0, data: { orders: [{ id: "1", status: "UNPAID" }, odd], total_count: 2 } });
    expect(await searchOrders(server.clients().shop, { page_size: 2 })).toMatchObject({
      ok: true,
      data: {
        orders: [{ id: "1" }],
        unread: [
          {
            id: "2",
            status: "UNPAID",
            create_time: null,
            update_time: 1767225600,
            fields: ["line_items.0.product_id"],
          },
        ],
        total_count: 2,
      },
    });
    server.answerJson({ code: 0, data: { orders: [{ status: "UNPAID" }] } });
    expect(await searchOrders(server.clients().shop, { page_size: 2 })).toMatchObject({ ok: false });
  });

  it("keeps every digit of ids that arrive as numbers, and takes a code that arrives as text", async () => {
    server.answerJson('{"code":"0","request_id":20260101,"data":{"orders":[{"id":577000000000000001,"status":"X"}]}}');
    expect(await searchOrders(server.clients().shop, { page_size: 1 })).toMatchObject({
      ok: true,
      data: { orders: [{ id: "577000000000000001" }] },
      requestId: "20260101",
    });
  });
});
