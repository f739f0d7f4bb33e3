import fc from "fast-check";
import { parseWebhook, type WebhookEvent } from "../webhook-event";
import { WEBHOOK_VECTORS } from "./webhook-vectors";

const parse = (body: string) => parseWebhook(Buffer.from(body));

const eventOf = (body: string): WebhookEvent => {
  const parsed = parse(body);
  if (!parsed.ok) {
    throw new Error(parsed.reason);
  }
  return parsed.event;
};

describe("parseWebhook", () => {
  it.each(WEBHOOK_VECTORS)("reads $name", ({ name, body }) => {
    const event = eventOf(body);
    expect(String(event.type)).toBe(/^\d+/.exec(name)?.[0] ?? "1");
    expect(event.notificationId).toMatch(/^\d{19}$/);
    expect(event.shopId ?? event.sellerOpenId).toBeTruthy();
    expect(event.timestamp).toBeGreaterThan(1_700_000_000);
  });

  it("keeps every digit of ids that arrive as numbers", () => {
    const event = eventOf(
      '{"type":68,"tts_notification_id":7327112393057371968,"shop_id":7495000000000000123,"timestamp":1,' +
        '"data":{"product_id":1729500000000000001,"order_id":577000000000000001,"quantity":5,"deep":[{"sku_id":1729500000000000011}]}}',
    );
    expect(event).toMatchObject({
      notificationId: "7327112393057371968",
      shopId: "7495000000000000123",
      orderIds: ["577000000000000001"],
      data: { product_id: "1729500000000000001", quantity: 5, deep: [{ sku_id: "1729500000000000011" }] },
    });
  });

  it("reads an id the same whether TikTok quotes it or not", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 19n }), (id) => {
        const bare = eventOf(`{"type":1,"shop_id":${id},"data":{"order_id":${id}}}`);
        const quoted = eventOf(`{"type":1,"shop_id":"${id}","data":{"order_id":"${id}"}}`);
        expect(bare.orderIds).toEqual([id.toString()]);
        expect([bare.shopId, bare.orderIds]).toEqual([quoted.shopId, quoted.orderIds]);
      }),
    );
  });

  it("finds every order of an event once, wherever the topic names it", () => {
    const data = {
      order_id: "1",
      order_ids: ["2", "1"],
      package_list: [{ package_id: "9", order_id_list: ["3", "2"] }, null, { order_id_list: "no list" }],
      line_items: [{ main_order_id: "4" }, 7],
    };
    expect(eventOf(JSON.stringify({ type: 4, data })).orderIds).toEqual(["1", "2", "3", "4"]);
  });

  it("accepts a type that nobody knows yet", () => {
    expect(eventOf('{"type":9999,"tts_notification_id":"n","data":{"x":1}}')).toEqual({
      type: 9999,
      notificationId: "n",
      shopId: null,
      sellerOpenId: null,
      timestamp: 0,
      orderIds: [],
      data: { x: 1 },
    });
  });

  it("reads an event without data, with a list for data, or with texts for numbers", () => {
    expect(eventOf('{"type":6}').data).toEqual({});
    expect(eventOf('{"type":6,"data":[1]}').data).toEqual({});
    expect(eventOf('{"type":"6","timestamp":"1767225600"}')).toMatchObject({ type: 6, timestamp: 1767225600 });
  });

  it.each([
    ["", "not_json"],
    ["{", "not_json"],
    ["[".repeat(100_000), "not_json"],
    ["null", "not_an_object"],
    ["[]", "not_an_object"],
    ['"text"', "not_an_object"],
    ["{}", "no_type"],
    ['{"type":""}', "no_type"],
    ['{"type":1.5}', "no_type"],
    ['{"type":99999999999999999999}', "no_type"],
  ])("says why it cannot read %.20s", (body, reason) => {
    expect(parse(body)).toEqual({ ok: false, reason });
  });

  it("never throws, and data never reaches a prototype", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        expect(typeof parse(body).ok).toBe("boolean");
      }),
    );
    const event = eventOf('{"type":1,"data":{"__proto__":{"order_id":"1"}}}');
    expect(event.orderIds).toEqual([]);
  });
});

describe("What a database cannot keep as a key", () => {
  it.each(["\\u0000", "a\\u0000b", "", " ", "\\ud800", "x".repeat(129)])("is no id: %.10s", (id) => {
    const body = `{"type":1,"tts_notification_id":"${id}","shop_id":"${id}","data":{"order_id":"${id}"}}`;
    const parsed = parseWebhook(Buffer.from(body));
    expect(parsed).toMatchObject({ ok: true, event: { notificationId: null, shopId: null, orderIds: [] } });
  });

  it("is no topic", () => {
    expect(parseWebhook(Buffer.from('{"type":9007199254740991}'))).toEqual({ ok: false, reason: "no_type" });
  });
});
