import { ControlError } from "../..";
import { openShop, type OpenShop } from "../../__tests__/shop-session";
import { startReceiver } from "../../__tests__/receiver";

let open: OpenShop;
beforeEach(async () => {
  open = await openShop("US");
});
afterEach(() => open.sim.stop());

const control = () => open.sim.control;
const delivered = () => {
  const { id } = open.place();
  control().ship(id);
  return control().deliver(id);
};
const request = (orderId: string, more: Parameters<OpenShop["sim"]["control"]["requestReturn"]>[1] = {}) =>
  control().requestReturn(orderId, more).returns.at(-1)?.return_id ?? "";
const decide = (id: string, decision: string, more: object = {}) => {
  const verb = decision.startsWith("REJECT") ? "reject" : "approve";
  return open.call("POST", `/return_refund/202309/returns/${id}/${verb}`, { body: { decision, ...more } });
};
const stateOf = (orderId: string, id: string) =>
  control()
    .order(orderId)
    .returns.find((row) => row.return_id === id);

it("takes goods back, receives them and pays the refund a minute later, telling each step", async () => {
  const receiver = await startReceiver();
  control().updateApp("6demo0app0key", { webhook_url: receiver.url });
  const { id } = delivered();
  await control().flush();
  const returnId = request(id);
  await control().flush();
  for (const step of ["APPROVE_RETURN", "ship", "APPROVE_RECEIVED_PACKAGE"]) {
    if (step === "ship") control().shipReturn(returnId, { tracking_number: "RT123456" });
    else expect(await decide(returnId, step)).toMatchObject({ code: 0 });
    await control().flush();
  }
  expect(stateOf(id, returnId)).toMatchObject({ return_status: "RETURN_OR_REFUND_REQUEST_SUCCESS" });
  await open.sim.clock.advance(60);
  await control().flush();
  expect(stateOf(id, returnId)).toMatchObject({
    return_status: "RETURN_OR_REFUND_REQUEST_COMPLETE",
    return_tracking_number: "RT123456",
    refund_amount: { refund_total: "43.30", refund_subtotal: "40.00", refund_tax: "3.30", refund_shipping_fee: "0" },
  });
  const told = receiver.received.filter(({ type }) => type === 12).map(({ data }) => data["return_status"]);
  expect(told).toEqual([
    "RETURN_OR_REFUND_REQUEST_PENDING",
    "AWAITING_BUYER_SHIP",
    "BUYER_SHIPPED_ITEM",
    "RETURN_OR_REFUND_REQUEST_SUCCESS",
    "RETURN_OR_REFUND_REQUEST_COMPLETE",
  ]);
  expect(control().order(id).status).toBe("DELIVERED");
  const history = await open.call("GET", `/return_refund/202309/returns/${returnId}/records`);
  expect(history.data["records"]).toHaveLength(5);
  await receiver.stop();
});

it("completes an order that is refunded in full before it arrives, with its shipping fee", async () => {
  const { id, total_amount } = open.place({ shipping_fee: "5.99" });
  control().ship(id);
  control().collect(id);
  const returnId = request(id, { type: "REFUND" });
  expect(await decide(returnId, "APPROVE_REFUND")).toMatchObject({ code: 0 });
  control().payRefund(returnId);
  expect(control().order(id).status).toBe("COMPLETED");
  expect(stateOf(id, returnId)?.refund_amount?.refund_total).toBe(total_amount);
});

it("closes a request that the buyer edits, at the second in which its successor begins", async () => {
  const { id, lines } = delivered();
  const old = request(id);
  await open.sim.clock.advance(30);
  const [before, after] = control().editReturn(old, { type: "REFUND", line_ids: [lines[0]?.id ?? ""] }).returns;
  expect(before).toMatchObject({
    return_status: "RETURN_OR_REFUND_REQUEST_CANCEL",
    next_return_id: after?.return_id,
    update_time: after?.create_time,
  });
  expect(after).toMatchObject({ pre_return_id: old, return_type: "REFUND", combined_return_id: "0" });
  expect(await decide(old, "APPROVE_RETURN")).toMatchObject({ code: 25020009 });
});

it("refunds a part: as the buyer asks, or as the seller offers and the buyer takes", async () => {
  const { id, lines } = delivered();
  const [first, second] = lines.map((line) => line.id);
  const asked = request(id, { type: "REFUND", line_ids: [first ?? ""], amount: "5.00" });
  expect(stateOf(id, asked)?.refund_amount).toMatchObject({ refund_total: "5.00", refund_subtotal: "4.62" });
  const offered = request(id, { line_ids: [second ?? ""] });
  const offer = (amount: string) =>
    decide(offered, "OFFER_PARTIAL_REFUND", { partial_refund: { currency: "USD", amount } });
  expect(await offer("99.00")).toMatchObject({ code: 25005005 });
  expect(await offer("7.00")).toMatchObject({ code: 0 });
  expect(stateOf(id, offered)).toMatchObject({ return_status: "AWAITING_BUYER_RESPONSE" });
  control().answerOffer(offered, false);
  expect(stateOf(id, offered)).toMatchObject({ buyer_rejected_partial_refund: true });
  await offer("8.00");
  control().answerOffer(offered, true);
  expect(stateOf(id, offered)).toMatchObject({
    return_status: "RETURN_OR_REFUND_REQUEST_SUCCESS",
    refund_amount: { refund_total: "8.00" },
  });
});

it("sends the goods once more, for nothing, as an order of its own that names the first", async () => {
  const { id, lines } = delivered();
  const returnId = request(id, { type: "REPLACEMENT", line_ids: [lines[0]?.id ?? ""] });
  expect(stateOf(id, returnId)).toMatchObject({
    return_status: "REPLACEMENT_REQUEST_PENDING",
    seller_next_action_response: [{ action: "SELLER_RESPOND_REPLACEMENT" }],
  });
  expect(await decide(returnId, "APPROVE_RETURN")).toMatchObject({ code: 25020004 });
  expect(await decide(returnId, "APPROVE_REPLACEMENT")).toMatchObject({ code: 0 });
  expect(stateOf(id, returnId)).toMatchObject({ return_status: "REPLACEMENT_REQUEST_COMPLETE" });
  const [replacement] = control()
    .orders()
    .filter((order) => order.id !== id);
  expect(replacement).toMatchObject({ total_amount: "0", status: "AWAITING_SHIPMENT" });
  expect(replacement?.detail).toMatchObject({ is_replacement_order: true, replaced_order_id: id });
});

it("pays for a replacement that the seller cannot send, refuses one, and lets the buyer withdraw one", async () => {
  const { id, lines } = delivered();
  const line_ids = [lines[0]?.id ?? ""];
  const refused = request(id, { type: "REPLACEMENT", line_ids });
  const reject_reason = "reverse_reject_request_reason_3";
  expect(await decide(refused, "REJECT_REPLACEMENT", { reject_reason })).toMatchObject({ code: 0 });
  expect(stateOf(id, refused)).toMatchObject({ return_status: "REPLACEMENT_REQUEST_REJECT" });
  const withdrawn = request(id, { type: "REPLACEMENT", line_ids });
  control().withdrawReturn(withdrawn);
  expect(stateOf(id, withdrawn)).toMatchObject({ return_status: "REPLACEMENT_REQUEST_CANCEL" });
  const paid = request(id, { type: "REPLACEMENT", line_ids });
  expect(await decide(paid, "ISSUE_REPLACEMENT_REFUND")).toMatchObject({ code: 0 });
  expect(stateOf(id, paid)).toMatchObject({ return_status: "REPLACEMENT_REQUEST_REFUND_SUCCESS" });
});

it("tells of returns by the topics of the batch model where the shop has it: only the refund names the order", async () => {
  const receiver = await startReceiver();
  control().updateApp("6demo0app0key", { webhook_url: receiver.url });
  control().updateShop(open.shop.id, { batch_returns: true });
  const { id } = delivered();
  const returnId = request(id);
  control().decideReturn(returnId, { decision: "APPROVE_RETURN" });
  control().shipReturn(returnId);
  control().decideReturn(returnId, { decision: "APPROVE_RECEIVED_PACKAGE" });
  control().payRefund(returnId);
  await control().flush();
  const told = receiver.received.filter(({ type }) => [12, 64, 65, 67].includes(type));
  expect(new Set(told.map(({ type }) => type))).toEqual(new Set([64, 65, 67]));
  expect(told.filter(({ data }) => JSON.stringify(data).includes(id)).map(({ type }) => type)).toEqual([67]);
  expect(told.find(({ type }) => type === 67)?.data).toMatchObject({
    aftersales_request_id: returnId,
    refund_total: "43.30",
    refund_currency: "USD",
  });
  await receiver.stop();
});

it("takes 48 hours of silence for consent", async () => {
  const { id } = delivered();
  const returnId = request(id);
  await open.sim.clock.advance(48 * 3600);
  expect(stateOf(id, returnId)).toMatchObject({ return_status: "AWAITING_BUYER_SHIP" });
});

it("lets the buyer have a refused request decided by TikTok, whom the seller cannot forestall", async () => {
  const { id } = delivered();
  const returnId = request(id);
  expect(await decide(returnId, "REJECT_RETURN", { reject_reason: "reverse_reject_request_reason_3" })).toMatchObject({
    code: 0,
  });
  control().escalateReturn(returnId);
  expect(await decide(returnId, "APPROVE_RETURN")).toMatchObject({ code: 25011010 });
  control().arbitrateReturn(returnId, "SUPPORT_BUYER");
  await open.sim.clock.advance(60);
  expect(stateOf(id, returnId)).toMatchObject({
    return_status: "RETURN_OR_REFUND_REQUEST_COMPLETE",
    arbitration_status: "SUPPORT_BUYER",
  });
});

it("refuses decisions that do not fit, in TikTok's codes", async () => {
  const { id, lines } = delivered();
  const returnId = request(id, { line_ids: [lines[0]?.id ?? ""], quick_refund: true });
  const reject_reason = "reverse_reject_request_reason_3";
  const code = async (...of: Parameters<typeof decide>) => (await decide(...of)).code;
  expect(await code("1", "APPROVE_RETURN")).toBe(25007006);
  expect(await code(returnId, "APPROVE_REFUND")).toBe(25020004);
  expect(await code(returnId, "APPROVE_RECEIVED_PACKAGE")).toBe(25011013);
  expect(await code(returnId, "REJECT_RECEIVED_PACKAGE", { reject_reason })).toBe(25011025);
  expect(await code(returnId, "REJECT_RETURN", { reject_reason: "none" })).toBe(25001014);
  expect(await code(returnId, "REJECT_RETURN")).toBe(25001001);
  expect(await code(returnId, "DIRECT_REFUND")).toBe(0);
  expect(await code(returnId, "APPROVE_RETURN")).toBe(25011012);
  expect(await code(returnId, "REJECT_RETURN", { reject_reason })).toBe(25020010);
  expect(() => request(id, { line_ids: [lines[0]?.id ?? ""] })).toThrow(ControlError);
  expect(() => request(open.place({ paid: false }).id)).toThrow(ControlError);
});
