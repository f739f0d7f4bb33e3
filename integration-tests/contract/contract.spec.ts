import { ENDPOINTS } from "../../src/simulator/endpoints";
import type { Exchange } from "./check/exchange";
import { checkExchange, checkNotification } from "./check/checker";
import { valuesIn } from "./check/values";
import { type ContractReport, judge } from "./contract";
import { API_NAMES } from "./scenario/api";
import { record, type Recording } from "./scenario/run";
import { breakings } from "./check/breakings";

describe("the client and the simulator, against TikTok's own documents", () => {
  let recording: Recording;
  let report: ContractReport;

  beforeAll(async () => {
    recording = await record();
    report = judge(recording);
  });

  it("every request and every answer is as TikTok documents it", () => {
    expect(report.unknown).toEqual([]);
    expect(report.mismatches).toEqual([]);
  });

  it("every field that the client reads exists at TikTok and in the simulator's answers", () => {
    expect(report.unread).toEqual([]);
    expect(report.readFields).toBeGreaterThan(300);
  });

  it("every function of the client was used, and every call that the simulator answers", () => {
    expect(API_NAMES.filter((name) => !recording.called.has(name))).toEqual([]);
    const simulated = ENDPOINTS.map(({ fact }) => `${fact.method} ${fact.path}`);
    expect(report.endpoints).toEqual(expect.arrayContaining(simulated));
    expect(report.calls).toBeGreaterThan(200);
    expect(report.apart).toBe(4);
  });

  it("orders of every status were read", () => {
    const values = recording.exchanges.flatMap(({ answerBody }) => [...valuesIn(JSON.parse(answerBody))]);
    const statuses = new Set(values.filter(([path]) => path === "data.orders[].status").map(([, value]) => value));
    expect([...statuses].sort()).toEqual(
      [
        ...["UNPAID", "ON_HOLD", "AWAITING_SHIPMENT", "PARTIALLY_SHIPPING", "AWAITING_COLLECTION"],
        ...["IN_TRANSIT", "DELIVERED", "COMPLETED", "CANCELLED"],
      ].sort(),
    );
  });

  /** The rows of a list in the answers to one call. */
  const rowsOf = (path: string, list: string): Record<string, unknown>[] =>
    recording.exchanges
      .filter((exchange) => exchange.path.endsWith(path))
      .flatMap(({ answerBody }) => JSON.parse(answerBody).data?.[list] ?? []);

  it("returns in every status were read, of several items in one request, and replacements, beside the orders that these become", () => {
    const requests = rowsOf("/returns/search", "return_orders");
    expect([...new Set(requests.map((row) => row["return_status"]))].sort()).toEqual(
      [
        ...["RETURN_OR_REFUND_REQUEST_PENDING", "AWAITING_BUYER_RESPONSE", "REFUND_OR_RETURN_REQUEST_REJECT"],
        ...["AWAITING_BUYER_SHIP", "BUYER_SHIPPED_ITEM", "REJECT_RECEIVE_PACKAGE"],
        ...["RETURN_OR_REFUND_REQUEST_SUCCESS", "RETURN_OR_REFUND_REQUEST_COMPLETE", "RETURN_OR_REFUND_REQUEST_CANCEL"],
        ...["REPLACEMENT_REQUEST_PENDING", "REPLACEMENT_REQUEST_REJECT", "REPLACEMENT_REQUEST_REFUND_SUCCESS"],
        ...["REPLACEMENT_REQUEST_CANCEL", "REPLACEMENT_REQUEST_COMPLETE"],
      ].sort(),
    );
    for (const type of ["REFUND", "RETURN_AND_REFUND", "REPLACEMENT"]) {
      const several = requests.filter(
        (row) => row["return_type"] === type && (row["return_line_items"] as []).length > 1,
      );
      expect([type, several.length > 0]).toEqual([type, true]);
    }
    const orders = rowsOf("/order/202507/orders", "orders");
    for (const kind of ["is_replacement_order", "is_exchange_order"]) {
      expect([kind, orders.some((row) => row[kind] === true)]).toEqual([kind, true]);
    }
  });

  it("refusals of many kinds were answered, and none of the calls that were to be refused succeeded", () => {
    expect(recording.refusals).not.toContain(0);
    expect(new Set(recording.refusals).size).toBeGreaterThanOrEqual(15);
  });

  it("notifications of every topic that the simulator has were received", () => {
    expect(report.topics.sort()).toEqual([1, 11, 12, 16, 3, 4, 6, 68, 7].map((topic) => `webhook ${topic}`));
  });

  it("every exception from TikTok's documents is still needed", () => {
    expect(report.stale).toEqual([]);
  });

  it("a foreign field or another type would be reported, wherever it is in an answer", () => {
    const first = new Map<string, Exchange>();
    for (const exchange of recording.exchanges) {
      const { call } = checkExchange(exchange);
      const known = first.get(call ?? "");
      if (call && (known?.answerBody.length ?? 0) < exchange.answerBody.length) first.set(call, exchange);
    }
    expect(first.size).toBe(report.endpoints.length);
    for (const exchange of first.values()) {
      for (const [breaking, answer] of breakings(JSON.parse(exchange.answerBody))) {
        const { call, mismatches } = checkExchange({ ...exchange, answerBody: JSON.stringify(answer) });
        expect([call, breaking, mismatches.length > 0]).toEqual([call, breaking, true]);
      }
    }
  });

  it("a foreign field or another type would be reported, wherever it is in a notification", () => {
    const byTopic = new Map(
      recording.notifications.map((notification) => [/"type":(\d+)/.exec(notification.body)?.[1], notification]),
    );
    for (const [topic, notification] of byTopic) {
      for (const [breaking, message] of breakings(JSON.parse(notification.body))) {
        const mismatches = checkNotification({ ...notification, body: JSON.stringify(message) });
        expect([topic, breaking, mismatches.length > 0]).toEqual([topic, breaking, true]);
      }
    }
  });
});
