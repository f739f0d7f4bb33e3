import { ControlError } from "../..";
import { openShop, type OpenShop } from "../../__tests__/shop-session";

let open: OpenShop;
const start = async (region: string) => {
  open = await openShop(region);
};
afterEach(() => open.sim.stop());

const order = (id: string) => open.sim.control.order(id);
const ask = (id: string) => open.sim.control.requestCancel(id).cancellations[0]?.cancel_id ?? "";
const cancelAs = (order_id: string, more: object = {}) =>
  open.call("POST", "/return_refund/202602/cancellations", {
    body: { order_id, cancel_reason: "seller_cancel_reason_out_of_stock", ...more },
  });

it("cancels an order when the seller grants the buyer's request, and refunds all that was paid", async () => {
  await start("US");
  const { id, total_amount } = open.place({ shipping_fee: "5.99", fees: { retail_delivery_fee: "0.29" } });
  const cancelId = ask(id);
  expect(order(id)).toMatchObject({ is_buyer_request_cancel: true, status: "AWAITING_SHIPMENT" });
  const path = `/return_refund/202309/cancellations/${cancelId}/approve`;
  expect(await open.call("POST", path)).toMatchObject({ code: 0 });
  const { status, is_buyer_request_cancel, cancellations } = order(id);
  expect({ status, is_buyer_request_cancel }).toEqual({ status: "CANCELLED", is_buyer_request_cancel: false });
  expect(cancellations).toMatchObject([
    {
      cancel_type: "BUYER_CANCEL",
      cancel_status: "CANCELLATION_REQUEST_COMPLETE",
      refund_amount: { refund_total: total_amount, refund_subtotal: "40.00", retail_delivery_fee: "0.29" },
    },
  ]);
  expect(open.skuState()).toMatchObject({ available: 10, committed: 0 });
  expect(await open.call("POST", path)).toMatchObject({ code: 25020009 });
});

it("lets the order go on when the seller refuses", async () => {
  await start("VN");
  const { id } = open.place();
  const cancelId = ask(id);
  const reasons = await open.call("GET", "/return_refund/202309/reject_reasons", {
    query: { return_or_cancel_id: cancelId },
  });
  const { name } = (reasons.data["reasons"] as { name: string }[])[0] ?? {};
  const reject = (reject_reason: string | undefined) =>
    open.call("POST", `/return_refund/202309/cancellations/${cancelId}/reject`, { body: { reject_reason } });
  expect(await reject("none")).toMatchObject({ code: 25001014 });
  expect(await reject(name)).toMatchObject({ code: 0 });
  expect(order(id)).toMatchObject({
    status: "AWAITING_SHIPMENT",
    is_buyer_request_cancel: false,
    cancellations: [{ cancel_status: "CANCELLATION_REQUEST_CANCELLED" }],
  });
  expect(await reject(name)).toMatchObject({ code: 25020003 });
});

it.each([
  ["US", 24],
  ["GB", 48],
])("takes a seller's silence in %s for consent after %i hours", async (region, hours) => {
  await start(region);
  const { id } = open.place();
  ask(id);
  await open.sim.clock.advance(hours * 3600 - 1);
  expect(order(id).status).toBe("AWAITING_SHIPMENT");
  await open.sim.clock.advance(1);
  expect(order(id).status).toBe("CANCELLED");
});

it("cancels what its seller has not begun to ship by the deadline, in its second, and nothing else", async () => {
  await start("US");
  const late = open.place();
  const shipped = open.place();
  open.sim.control.ship(shipped.id);
  const byTiktok = open.place({ fulfillment_type: "FULFILLMENT_BY_TIKTOK", shipping_type: "TIKTOK" });
  const { cancel_order_sla_time: deadline } = late.detail as unknown as { cancel_order_sla_time: number };
  await open.sim.clock.advance(deadline - open.sim.clock.seconds() - 1);
  expect(order(late.id).status).toBe("AWAITING_SHIPMENT");
  const later = open.place();
  await open.sim.clock.advance(1);
  expect(order(late.id)).toMatchObject({
    status: "CANCELLED",
    cancellations: [{ role: "SYSTEM", cancel_reason: "system_cancel_order_reason_shipping_timeout" }],
  });
  expect([shipped, byTiktok, later].map(({ id }) => order(id).status)).toEqual([
    "AWAITING_COLLECTION",
    "AWAITING_SHIPMENT",
    "AWAITING_SHIPMENT",
  ]);
  await open.sim.clock.advance(7 * 86_400);
  expect(order(later.id).status).toBe("CANCELLED");
});

it("cancels at once what is on hold, and asks nobody", async () => {
  await start("GB");
  const { id } = open.place({ hold: true });
  expect(open.sim.control.requestCancel(id)).toMatchObject({ status: "CANCELLED" });
});

it("cancels single units in the US and the UK; the order goes with its last one, and with it the shipping fee", async () => {
  await start("US");
  const { id, lines, total_amount } = open.place({ shipping_fee: "5.99" });
  const [first, second] = lines.map((line) => line.id);
  expect(await cancelAs(id, { order_line_item_ids: [first] })).toMatchObject({ code: 0 });
  expect(order(id)).toMatchObject({ status: "AWAITING_SHIPMENT", total_amount });
  expect(order(id).detail.line_items).toMatchObject([
    { display_status: "CANCELLED", cancel_user: "SELLER" },
    { display_status: "AWAITING_SHIPMENT" },
  ]);
  expect(open.skuState()).toMatchObject({ available: 9, committed: 1 });
  expect(await cancelAs(id, { order_line_item_ids: [first] })).toMatchObject({ code: 25001011 });
  open.sim.control.cancel(id, { initiator: "SYSTEM", line_ids: [second ?? ""] });
  const refunds = order(id).cancellations.map((row) => row.refund_amount?.refund_total);
  expect(order(id).status).toBe("CANCELLED");
  // 20.00 and 1.65 of tax; the second with 5.99 for shipping and 0.49 of tax on it.
  expect(refunds).toEqual(["21.65", "28.13"]);
  expect(total_amount).toBe("49.78");
});

it("moves a partly shipped order on when the rest is cancelled", async () => {
  await start("US");
  const { id, lines } = open.place();
  const [first, second] = lines.map((line) => line.id);
  open.sim.control.ship(id, { line_ids: [first ?? ""] });
  expect(open.sim.control.cancel(id, { line_ids: [second ?? ""] })).toMatchObject({ status: "AWAITING_COLLECTION" });
  expect(() => open.sim.control.cancel(id, { line_ids: [second ?? ""] })).toThrow(ControlError);
});

it("refuses in TikTok's codes what a seller may not cancel", async () => {
  await start("VN");
  const { id, lines } = open.place();
  const line = lines[0]?.id ?? "";
  const code = async (more: object, of = id) => (await cancelAs(of, more)).code;
  expect(await code({ order_line_item_ids: [line] })).toBe(25005010);
  expect(await code({ order_line_item_ids: ["1"] })).toBe(25001001);
  expect(await code({ skus: [{ sku_id: open.skus[0]?.sku_id, quantity: 3 }] })).toBe(25005011);
  expect(await code({ cancel_reason: "none" })).toBe(25001014);
  expect(await code({ cancel_reason: "seller_cancel_unpaid_reason_out_of_stock" })).toBe(25001021);
  expect(await code({ cancel_reason: "seller_cancel_paid_reason_address_not_deliver" })).toBe(25001020);
  expect(await code({}, "1")).toBe(25001001);
  ask(id);
  expect(await code({})).toBe(25001011);
  const shipped = open.place();
  open.sim.control.ship(shipped.id);
  expect(await code({}, shipped.id)).toBe(25001045);
  open.sim.control.deliver(shipped.id);
  open.sim.control.complete(shipped.id);
  expect(await code({}, shipped.id)).toBe(25001051);
});

it("wants the scope for returns and refunds", async () => {
  await start("GB");
  open.sim.control.updateApp("6demo0app0key", { scopes: ["seller.authorization.info", "seller.order.info"] });
  const { token } = await open.client.signIn("Seller");
  const answer = await open.call("POST", "/return_refund/202602/cancellations/search", { token });
  expect(answer).toMatchObject({ code: 105005 });
});

it("finds cancellations by status, type and order", async () => {
  await start("GB");
  const [pending, done] = [open.place({ lines: [{ seller_sku: "B", quantity: 1 }] }), open.place({ paid: false })];
  ask(pending.id);
  open.sim.control.cancel(done.id, { initiator: "SYSTEM" });
  const found = async (body: object) => {
    const { data } = await open.call("POST", "/return_refund/202602/cancellations/search", { body });
    return (data["cancellations"] as { order_id: string }[]).map(({ order_id }) => order_id);
  };
  expect(await found({})).toHaveLength(2);
  expect(await found({ cancel_status: ["CANCELLATION_REQUEST_PENDING"] })).toEqual([pending.id]);
  expect(await found({ cancel_types: ["CANCEL"] })).toEqual([done.id]);
  expect(await found({ order_ids: [pending.id] })).toEqual([pending.id]);
  expect(order(done.id).cancellations[0]).not.toHaveProperty("refund_amount");
});
