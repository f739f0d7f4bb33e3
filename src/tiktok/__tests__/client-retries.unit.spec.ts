import { markPackageAsShipped } from "../api/fulfillment";
import { searchOrders } from "../api/orders";
import type { CallRecord } from "../call-record";
import { createTiktokClient, type TiktokClientOptions } from "../client";
import { createCallLimiter } from "../limiter";
import { FAILURES_TO_PAUSE } from "../limiter/circuit";
import { errorOf, SECRETS, startTinyServer, type TinyServer } from "./tiny-server";

const SHIPMENT = { tracking_number: "1Z999", shipping_provider_id: "7117" };
const FAILED = { code: 36009003, message: "internal error" };
const THROTTLED = { code: 36009002, message: "too many" };
const DONE = { code: 0, request_id: "r9", data: { orders: [], package_id: "1" } };

describe("a call that fails", () => {
  let server: TinyServer;
  let waits: number[];

  beforeEach(async () => {
    server = await startTinyServer();
    waits = [];
  });
  afterEach(async () => {
    await server.stop();
  });

  const retry = () => ({ random: () => 0, sleep: async (milliseconds: number) => void waits.push(milliseconds) });
  const read = (options: Partial<TiktokClientOptions> = {}) =>
    searchOrders(server.clients({ retry: retry(), ...options }).shop, { page_size: 1 });
  const write = (options: Partial<TiktokClientOptions> = {}) =>
    markPackageAsShipped(server.clients({ retry: retry(), ...options }).shop, "577", SHIPMENT, {});

  /** Answers one after the other, the last one for ever. */
  const answers = (...bodies: object[]) => {
    let index = 0;
    server.answer((response) => {
      response.end(JSON.stringify(bodies[Math.min(index, bodies.length - 1)]));
      index += 1;
    });
  };

  it("is made again when it only reads, until it succeeds", async () => {
    answers(FAILED, FAILED, DONE);
    expect(await read()).toMatchObject({ ok: true, requestId: "r9" });
    expect(waits).toEqual([500, 1000]);
  });

  it("is given up after four tries, with waits that double", async () => {
    answers(FAILED);
    expect(errorOf(await read())).toMatchObject({ code: 36009003, kind: "retryable" });
    expect(server.received).toHaveLength(4);
    expect(waits).toEqual([500, 1000, 2000]);
  });

  it("is never made again when it is a change that may have happened", async () => {
    answers(FAILED);
    expect(errorOf(await write()).mayHaveHappened).toBe(true);
    server.answer((response) => response.socket?.destroy());
    expect(errorOf(await write()).mayHaveHappened).toBe(true);
    expect(server.received).toHaveLength(2);
    expect(waits).toEqual([]);
  });

  it("is made again when it is a change that TikTok refused as one too many, which did not happen", async () => {
    answers(THROTTLED, DONE);
    expect(await write()).toMatchObject({ ok: true });
    expect(waits).toEqual([1000]);
  });

  it.each([
    ["is permanent", { code: 21011022, message: "bad number" }],
    ["needs a new consent", { code: 105005, message: "scope" }],
    ["is about an order on hold", { code: 21011044, message: "hold" }],
  ])("is not made again when the failure %s", async (_, body) => {
    answers(body);
    await read();
    expect(server.received).toHaveLength(1);
  });

  it("waits as long as Retry-After asks, and not at all when that is beyond its time", async () => {
    server.answerJson(FAILED, 200, { "retry-after": "3" });
    await read({ retry: { ...retry(), tries: 2 } });
    expect(waits).toEqual([3000]);
    server.answerJson(FAILED, 200, { "retry-after": "31" });
    expect(errorOf(await read()).retryAfterSeconds).toBe(31);
    expect(waits).toEqual([3000]);
    expect(server.received).toHaveLength(3);
  });

  it("is given up when its time is over", async () => {
    answers(FAILED);
    let at = 0;
    const now = () => (at += 9000);
    await read({ retry: { ...retry(), now } });
    expect(server.received.length).toBeLessThan(4);
  });

  it("is given up when no turn comes in its time: the failure that it had is handed on", async () => {
    server.answerJson(THROTTLED, 200, { "retry-after": "2" });
    const result = await read({ retry: { ...retry(), totalMs: 3500, sleep: async () => undefined } });
    expect(errorOf(result)).toMatchObject({ code: 36009002, detail: "too many" });
  });

  describe("because the token has expired", () => {
    const EXPIRED = { code: 105002, message: "expired" };
    const seller = (accessToken: (options?: { renew?: string }) => Promise<string>) => {
      const limiter = createCallLimiter({ callsPerMinute: 60_000 });
      return createTiktokClient({ ...server.credentials, limiter }).shop({ cipher: "c", accessToken });
    };

    it("asks for another token once, naming the refused one, and is made again, changes too", async () => {
      answers(EXPIRED, DONE);
      const asked: unknown[] = [];
      const shop = seller(async (options) => {
        asked.push(options?.renew);
        return options?.renew === undefined ? "old" : "new";
      });
      expect(await markPackageAsShipped(shop, "577", SHIPMENT, {})).toMatchObject({ ok: true });
      expect(asked).toEqual([undefined, "old"]);
      expect(server.received.map(({ headers }) => headers["x-tts-access-token"])).toEqual(["old", "new"]);
    });

    it("is not made a third time when the new token is refused as well", async () => {
      answers(EXPIRED);
      let count = 0;
      const result = await searchOrders(
        seller(async () => `token${(count += 1)}`),
        { page_size: 1 },
      );
      expect(errorOf(result).code).toBe(105002);
      expect(server.received).toHaveLength(2);
    });

    it("is not made again when there is no other token", async () => {
      answers(EXPIRED);
      expect(errorOf(await read()).code).toBe(105002);
      expect(server.received).toHaveLength(1);
    });
  });

  it("pauses its shop when it was the last of many, so that later calls fail without being sent", async () => {
    const limiter = createCallLimiter({ callsPerMinute: 60_000 });
    const client = createTiktokClient({ ...server.credentials, limiter, retry: { tries: 1 } });
    const accessToken = async () => SECRETS.token;
    const broken = client.shop({ cipher: "c", label: "broken", accessToken });
    const sound = client.shop({ cipher: "d", label: "sound", accessToken });
    server.answerJson(FAILED);
    for (let count = 0; count < FAILURES_TO_PAUSE; count += 1) await searchOrders(broken, { page_size: 1 });
    const paused = errorOf(await searchOrders(broken, { page_size: 1 }));
    expect(paused).toMatchObject({ kind: "retryable", code: null, mayHaveHappened: false, retryAfterSeconds: 5 });
    expect(server.received).toHaveLength(FAILURES_TO_PAUSE);
    server.answerData({ orders: [] });
    expect(await searchOrders(sound, { page_size: 1 })).toMatchObject({ ok: true });
    expect(limiter.metrics().shops.map(({ shop, paused_ms }) => [shop, paused_ms > 0])).toEqual([
      ["broken", true],
      ["sound", false],
    ]);
    await limiter.stop();
  });

  it("tells an audit of every exchange, and nothing that is secret or of a buyer", async () => {
    answers({ ...FAILED, request_id: "r1" }, DONE);
    const records: CallRecord[] = [];
    const limiter = createCallLimiter({ callsPerMinute: 60_000 });
    const onCall = (record: CallRecord) => {
      records.push(record);
      throw new Error("a broken audit");
    };
    const client = createTiktokClient({ ...server.credentials, limiter, onCall, retry: retry() });
    const shop = client.shop({ cipher: SECRETS.cipher, label: "shop1", accessToken: async () => SECRETS.token });
    const filter = { buyer_user_id: "canary-buyer" };
    await searchOrders(shop, { page_size: 1, page_token: "canary-page", filter }, { priority: "analytics" });
    const common = {
      app_key: "appkey1",
      shop: "shop1",
      endpoint: "POST /order/202309/orders/search",
      method: "POST",
      priority: "analytics",
      http_status: 200,
      duration_ms: expect.any(Number),
      waited_ms: expect.any(Number),
    };
    expect(records).toEqual([
      { ...common, attempt: 1, outcome: "error", code: 36009003, request_id: "r1" },
      { ...common, attempt: 2, outcome: "ok", code: 0, request_id: "r9" },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/canary/);
    await limiter.stop();
  });
});
