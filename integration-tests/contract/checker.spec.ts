import { checkExchange, checkNotification } from "./check/checker";
import type { Exchange } from "./check/exchange";
import { sentenceOf } from "./check/mismatch";
import { readFields } from "./read-fields";
import { z } from "@medusajs/framework/zod";

const COMMON = "app_key=a&sign=b&timestamp=1767225600";
const headers = { "x-tts-access-token": "t", "content-type": "application/json" };
const answered = (data: unknown) => JSON.stringify({ code: 0, message: "Success", request_id: "r", data });

const search: Exchange = {
  method: "POST",
  path: "/order/202309/orders/search",
  query: `${COMMON}&shop_cipher=c&page_size=20`,
  requestHeaders: headers,
  requestBody: '{"order_status":"UNPAID","update_time_ge":1}',
  status: 200,
  answerBody: answered({ orders: [{ id: "5", status: "UNPAID", payment: { currency: "USD" } }], total_count: 1 }),
};

const stock: Exchange = {
  ...search,
  path: "/product/202309/products/1729/inventory/update",
  query: `${COMMON}&shop_cipher=c`,
  requestBody: '{"skus":[{"id":"1","inventory":[{"quantity":3}]}]}',
  answerBody: answered({}),
};

const sentences = (exchange: Exchange) => checkExchange(exchange).mismatches.map(sentenceOf);
const order = (fields: object) => answered({ orders: [{ id: "5", ...fields }] });

describe("the checker of calls", () => {
  it.each([
    ["a search", search],
    ["a stock update", stock],
  ])("accepts %s as documented", (_, exchange) => {
    expect(sentences(exchange)).toEqual([]);
  });

  it.each<[string, Exchange, RegExp]>([
    [
      "an unknown query parameter",
      { ...search, query: `${search.query}&cursor=1` },
      /request query\.cursor is unknown/,
    ],
    ["an unknown body field", { ...search, requestBody: '{"create_time_le":1}' }, /body\.create_time_le is unknown/],
    [
      "a body where none belongs",
      { ...search, method: "GET", path: "/order/202507/orders", query: `${COMMON}&shop_cipher=c&ids=5` },
      /request body is unknown/,
    ],
    ["a missing query parameter", { ...search, query: `${COMMON}&shop_cipher=c` }, /query\.page_size is required/],
    ["a missing cipher", { ...search, query: `${COMMON}&page_size=20` }, /query\.shop_cipher is required/],
    [
      "a missing signature",
      { ...search, query: "app_key=a&timestamp=1&shop_cipher=c&page_size=20" },
      /query\.sign is missing/,
    ],
    ["a missing body", { ...stock, requestBody: "" }, /body\.skus is required/],
    ["an empty list that is required", { ...stock, requestBody: '{"skus":[]}' }, /body\.skus is required/],
    [
      "a missing field deep in a list",
      { ...stock, requestBody: '{"skus":[{"id":"1","inventory":[{"warehouse_id":"2"}]}]}' },
      /body\.skus\[\]\.inventory\[\]\.quantity is required/,
    ],
    [
      "a value that no list has",
      { ...search, requestBody: '{"order_status":"SHIPPED"}' },
      /order_status is "SHIPPED", none of UNPAID/,
    ],
    [
      "a query value that no list has",
      { ...search, query: `${search.query}&sort_order=UP` },
      /query\.sort_order is "UP"/,
    ],
    [
      "a wrong type",
      { ...stock, requestBody: '{"skus":[{"id":1,"inventory":[{"quantity":3}]}]}' },
      /body\.skus\[\]\.id must be string/,
    ],
    [
      "a query value of a wrong type",
      { ...search, query: `${COMMON}&shop_cipher=c&page_size=many` },
      /query\.page_size must be integer/,
    ],
    [
      "a parameter given twice",
      { ...search, query: `${search.query}&page_size=20` },
      /query\.page_size is given twice/,
    ],
    ["a missing header", { ...search, requestHeaders: {} }, /header x-tts-access-token is missing/],
    ["a body that is not JSON", { ...search, requestBody: "a=1" }, /body is not JSON/],
    [
      "an unknown field of an answer",
      { ...search, answerBody: order({ payment: { amount: "1" } }) },
      /answer data\.orders\[\]\.payment\.amount is unknown/,
    ],
    [
      "data where none belongs",
      { ...search, method: "PUT", path: "/event/202309/webhooks", answerBody: answered({ event_type: "X" }) },
      /answer data\.event_type is unknown/,
    ],
    [
      "a wrong type in an answer",
      { ...search, answerBody: order({ create_time: "1" }) },
      /create_time must be integer/,
    ],
    [
      "an id that became a number",
      { ...search, answerBody: answered({ orders: [{ id: 5 }] }) },
      /orders\[\]\.id must be string/,
    ],
    [
      "a value of an answer that no list has",
      { ...search, answerBody: order({ status: "SHIPPED" }) },
      /status is "SHIPPED"/,
    ],
    [
      "a success without data",
      { ...search, answerBody: '{"code":0,"message":"","request_id":"r"}' },
      /answer data is missing/,
    ],
    [
      "a refusal without a request id",
      { ...search, answerBody: '{"code":1,"message":"no"}' },
      /answer request_id is missing/,
    ],
    ["an answer that is not JSON", { ...search, answerBody: "<html>" }, /answer body is not JSON/],
  ])("reports %s", (_, exchange, sentence) => {
    expect(sentences(exchange).filter((line) => sentence.test(line))).toHaveLength(1);
  });

  it("refuses the cipher of a shop where the call is the seller's", () => {
    const shops = { ...search, method: "GET", path: "/authorization/202309/shops", requestBody: "" };
    const exchange = { ...shops, query: `${COMMON}&shop_cipher=c`, answerBody: answered({ shops: [] }) };
    expect(sentences(exchange)).toEqual(["GET /authorization/202309/shops: request query.shop_cipher is unknown"]);
  });

  it("knows no call that neither TikTok's files nor the facts have", () => {
    expect(checkExchange({ ...search, path: "/order/209901/orders" })).toMatchObject({ call: null });
  });

  it("counts the token calls apart and holds them to the facts", () => {
    const token: Exchange = { ...search, method: "GET", path: "/api/v2/token/get", requestBody: "" };
    const query = "app_key=a&app_secret=b&auth_code=c&grant_type=authorization_code";
    const checked = checkExchange({ ...token, query, answerBody: answered({ open_id: 5, scope: [] }) });
    expect(checked.apart).toBe(true);
    expect(checked.mismatches.map(({ side, path }) => `${side} ${path}`)).toEqual([
      "request query.grant_type",
      "answer data.scope",
      "answer data.open_id",
    ]);
  });
});

describe("the checker of webhooks", () => {
  const authorization = "0".repeat(64);
  const check = (message: object, more: Record<string, string> = {}) =>
    checkNotification({
      headers: { "content-type": "application/json", authorization, ...more },
      body: JSON.stringify(message),
    }).map(({ path, problem }) => `${path} ${problem}`);
  const data = { order_id: "5", order_status: "CANCEL", is_on_hold_order: false, update_time: 1 };
  const message = { type: 1, tts_notification_id: "7", shop_id: "8", timestamp: 1, data };

  it("accepts a notification as documented", () => {
    expect(check(message)).toEqual([]);
  });

  it("reports foreign and missing fields, types, values, topics and headers", () => {
    expect(check({ ...message, data: { ...data, note: "" } })).toEqual(["data.note is unknown"]);
    expect(check({ ...message, shop_id: undefined })).toEqual(["shop_id is required and missing"]);
    expect(check({ ...message, data: { ...data, order_id: 5 } })).toEqual(["data.order_id must be string"]);
    expect(check({ ...message, data: { ...data, order_status: "CANCELLED" } })[0]).toMatch(/is "CANCELLED"/);
    expect(check({ ...message, type: 99 })).toEqual(["type is no documented topic"]);
    expect(check(message, { authorization: "Bearer x" })).toHaveLength(1);
    expect(check(message, { "content-type": "text/plain" })).toHaveLength(1);
  });
});

it("the fields that a shape reads are found through lists, absence, unions and transformations", () => {
  const leaf = z.union([z.string(), z.number().transform(String)]).nullish();
  const row = z.object({
    id: leaf,
    inner: z
      .object({ a: leaf })
      .nullish()
      .transform((value) => value ?? null),
  });
  const shape = z.object({
    rows: z
      .array(row)
      .nullish()
      .transform((value) => value ?? []),
    ids: z.array(leaf),
  });
  expect([...readFields(shape)]).toEqual([
    "rows",
    "rows[]",
    "rows[].id",
    "rows[].inner",
    "rows[].inner.a",
    "ids",
    "ids[]",
  ]);
});
