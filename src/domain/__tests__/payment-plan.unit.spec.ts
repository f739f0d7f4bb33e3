import { isRefundedInFull, planAtImport, planPayment } from "../payment-plan";
import { returnFacts } from "../return-facts";
import { toLine, toOrder } from "./tiktok-order";
import { toReturn } from "./tiktok-return";

const cash = (status: string, delivery_time: number | null = null) => ({ is_cod: true, status, delivery_time });
const card = (status: string) => ({ ...cash(status), is_cod: false });

describe("planPayment", () => {
  it("captures what TikTok has collected", () => {
    expect(planPayment(card("AWAITING_SHIPMENT"), "74.13")).toBe("capture");
    expect(planPayment(card("COMPLETED"), "74.13")).toBe("capture");
  });

  it("only authorizes cash on delivery until it is delivered", () => {
    expect(planPayment(cash("IN_TRANSIT"), "168000")).toBe("authorize");
    expect(planPayment(cash("DELIVERED"), "168000")).toBe("capture");
    expect(planPayment(cash("COMPLETED", 1767925600), "168000")).toBe("capture");
  });

  it("only authorizes cash of what was closed or cancelled without a delivery, which its refunds decide about", () => {
    expect(planPayment(cash("COMPLETED"), "168000")).toBe("authorize");
    expect(planPayment(cash("CANCELLED", 1767925600), "168000")).toBe("authorize");
  });

  it.each(["0", "0.00"])("makes no payment for an order of %s", (total) => {
    expect(planPayment(card("COMPLETED"), total)).toBe("none");
    expect(planPayment(cash("IN_TRANSIT"), total)).toBe("none");
  });
});

describe("planAtImport", () => {
  const line = (display_status: string) =>
    ({ display_status }) as Parameters<typeof planAtImport>[0]["line_items"][number];
  const isCut = [line("DELIVERED"), line("CANCELLED")];

  it("waits with the cash of a delivered order until its cancelled lines are out of it", () => {
    expect(planAtImport({ ...cash("DELIVERED"), line_items: isCut }, "780")).toBe("authorize");
    expect(planAtImport({ ...cash("DELIVERED"), line_items: [line("DELIVERED")] }, "780")).toBe("capture");
  });

  it("captures what was paid beforehand, whatever was cancelled since", () => {
    expect(planAtImport({ ...card("DELIVERED"), line_items: isCut }, "780")).toBe("capture");
  });
});

describe("isRefundedInFull", () => {
  const [line] = toReturn().return_line_items;
  const refund = (return_status: string, ...ids: string[]) =>
    returnFacts(
      toReturn({
        return_status,
        return_line_items: ids.flatMap((order_line_item_id) => (line ? [{ ...line, order_line_item_id }] : [])),
      }),
    );
  const order = toOrder({
    line_items: [toLine({ id: "1" }), toLine({ id: "2" }), toLine({ id: "3", display_status: "CANCELLED" })],
  });
  const COMPLETE = "RETURN_OR_REFUND_REQUEST_COMPLETE";

  it("is so once granted requests hold every unit that nobody cancelled", () => {
    expect(isRefundedInFull(order, [refund(COMPLETE, "1"), refund(COMPLETE, "2")])).toBe(true);
    expect(isRefundedInFull(order, [refund(COMPLETE, "1")])).toBe(false);
    expect(isRefundedInFull(order, [])).toBe(false);
  });

  it("is not so by requests that are open, refused, or replaced by another", () => {
    expect(isRefundedInFull(order, [refund("RETURN_OR_REFUND_REQUEST_PENDING", "1", "2")])).toBe(false);
    expect(isRefundedInFull(order, [refund("REFUND_OR_RETURN_REQUEST_REJECT", "1", "2")])).toBe(false);
    expect(isRefundedInFull(order, [{ ...refund(COMPLETE, "1", "2"), replaced_by: "9" }])).toBe(false);
  });
});
