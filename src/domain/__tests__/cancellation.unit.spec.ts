import { MathBN } from "@medusajs/framework/utils";
import fc from "fast-check";
import type { TiktokCancellation } from "../../tiktok/schemas/cancellations";
import type { TiktokOrder } from "../../tiktok/schemas/order";
import { cancellationState, creditBesides, lineCancellations, replenishes, statedRefunds } from "../cancellation";
import { minorDigits } from "../currency";
import { plain } from "../money";
import { orderTotal } from "../order-total";
import type { PlatformDiscountMode } from "../platform-funding";
import { fundingOf } from "../unit-funding";
import { arbitraryOrder, toAmount } from "./arbitrary-order";
import { documented, map, totalOf } from "./mapped-order";
import { medusaTotals } from "./medusa-total";

const toCancellation = (more: Partial<TiktokCancellation>): TiktokCancellation => ({
  cancel_id: "1",
  order_id: "2",
  cancel_type: "CANCEL",
  cancel_status: "CANCELLATION_REQUEST_COMPLETE",
  role: "SELLER",
  cancel_reason: "seller_cancel_reason_out_of_stock",
  cancel_reason_text: "Out of stock",
  create_time: 1,
  update_time: 1,
  should_replenish_stock: true,
  seller_next_action_response: [],
  refund_amount: null,
  cancel_line_items: [],
  ...more,
});

const refund = (refund_total: string) => ({
  currency: "USD",
  refund_total,
  refund_subtotal: refund_total,
  refund_shipping_fee: "0",
  refund_tax: "0",
  retail_delivery_fee: "0",
  buyer_service_fee: "0",
});

const units = (ids: string[]) =>
  ids.map((order_line_item_id) => ({
    cancel_line_item_id: `c${order_line_item_id}`,
    order_line_item_id,
    sku_id: null,
    seller_sku: null,
    refund_amount: null,
  }));

describe("A cancellation", () => {
  it.each([
    ["CANCELLATION_REQUEST_PENDING", "asked"],
    ["CANCELLATION_REQUEST_SUCCESS", "settled"],
    ["CANCELLATION_REQUEST_COMPLETE", "settled"],
    ["CANCELLATION_REQUEST_CANCEL", "closed"],
    ["CANCELLATION_REQUEST_CANCELLED", "closed"],
    ["CANCELLATION_REQUEST_OF_TOMORROW", "closed"],
  ])("that is %s counts as %s", (cancel_status, state) => {
    expect(cancellationState({ cancel_status })).toBe(state);
  });

  it("keeps its units from stock only where TikTok says so of a complete one", () => {
    const off = { should_replenish_stock: false };
    expect(replenishes(toCancellation(off))).toBe(false);
    expect(replenishes(toCancellation({ ...off, cancel_status: "CANCELLATION_REQUEST_SUCCESS" }))).toBe(true);
    expect(replenishes(toCancellation({ should_replenish_stock: null }))).toBe(true);
  });

  it("states a refund only where every one of an order does", () => {
    const stated = toCancellation({ refund_amount: refund("1.10") });
    expect(statedRefunds([stated, toCancellation({ refund_amount: refund("2.20") })])?.toFixed()).toBe("3.3");
    expect(statedRefunds([stated, toCancellation({})])).toBeNull();
    expect(statedRefunds([toCancellation({ cancel_status: "CANCELLATION_REQUEST_PENDING" })])).toBeNull();
  });
});

describe("The cancellations of lines", () => {
  const line = (id: string, display_status: string) =>
    ({ id, display_status, platform_discount: "0.10" }) as TiktokOrder["line_items"][number];
  const tiktokOrder = { line_items: [line("a", "CANCELLED"), line("b", "CANCELLED"), line("c", "AWAITING_SHIPMENT")] };

  it("are those that hold and whose lines the order shows as cancelled, oldest first, each line once", () => {
    const later = toCancellation({ cancel_id: "9", create_time: 2, cancel_line_items: units(["a", "b"]) });
    const earlier = toCancellation({ cancel_id: "8", create_time: 1, cancel_line_items: units(["a", "c"]) });
    const asked = toCancellation({ cancel_status: "CANCELLATION_REQUEST_PENDING", cancel_line_items: units(["b"]) });
    expect(lineCancellations(tiktokOrder, [later, earlier, asked], new Map())).toEqual([
      { cancel_id: "8", line_ids: ["a"], amount: null, replenish: true },
      { cancel_id: "9", line_ids: ["b"], amount: null, replenish: true },
    ]);
  });

  it("give back what TikTok paid as well, where the order counts that as revenue", () => {
    const funding = new Map(["a", "b", "c"].map((id) => [id, { by_buyer: "2", by_tiktok: "0.50" }]));
    const row = toCancellation({ refund_amount: refund("4.00"), cancel_line_items: units(["a", "b"]) });
    expect(lineCancellations(tiktokOrder, [row], new Map())[0]?.amount).toBe("4");
    expect(lineCancellations(tiktokOrder, [row], funding)[0]?.amount).toBe("5");
  });
});

describe("The total of an order whose lines are cancelled", () => {
  it("falls by what TikTok paid of a line as the payment says, where the line says another sum", () => {
    const tiktokOrder = documented({}, { platform_discount: "0", sale_price: "22.50" });
    const { draft, total } = map(tiktokOrder, "US", [], { platformDiscount: "is_revenue" });
    const [first, ...rest] = tiktokOrder.line_items.map((line, index) =>
      index === 0 ? { ...line, display_status: "CANCELLED" } : line,
    );
    if (!first) throw new Error("no line");
    const row = toCancellation({ refund_amount: refund("23.27"), cancel_line_items: units([first.id]) });
    const [cancelled] = lineCancellations({ line_items: [first, ...rest] }, [row], fundingOf(draft));
    expect(cancelled?.amount).toBe("24.27");
    const left = totalOf({ ...draft, items: draft.items.slice(1) });
    expect(MathBN.add(left, cancelled?.amount ?? 0).toFixed(2)).toBe(total);
  });

  it("is what was paid less what went back, after each cancellation of any sequence, whatever TikTok gives back", () => {
    fc.assert(
      fc.property(
        arbitraryOrder,
        fc.constantFrom<PlatformDiscountMode>("lowers_order", "is_revenue"),
        fc.array(fc.record({ units: fc.integer({ min: 1, max: 3 }), part: fc.integer({ min: 0, max: 1100 }) })),
        ({ region, tiktokOrder }, platformDiscount, cancellations) => {
          const { draft } = map(tiktokOrder, region, [], { platformDiscount });
          const paid = MathBN.convert(orderTotal(tiktokOrder, platformDiscount));
          const digits = minorDigits(tiktokOrder.payment?.currency ?? "USD");
          let items = draft.items;
          let credited = MathBN.convert(0);
          let refunded = MathBN.convert(0);
          const totalOf = (rest: typeof items) => medusaTotals({ ...draft, items: rest }).total;
          for (const cancellation of cancellations) {
            const going = items.slice(0, cancellation.units);
            items = items.slice(cancellation.units);
            const lineTotals = going.map((item) => totalOf([item]).minus(totalOf([])));
            const whole = lineTotals.reduce((total, each) => total.plus(each), MathBN.convert(0));
            const amount = plain(whole.times(cancellation.part).div(1000).decimalPlaces(digits));
            credited = credited.plus(creditBesides(lineTotals, amount) ?? 0);
            refunded = refunded.plus(amount);
            const total = totalOf(items).minus(credited);
            expect(total.decimalPlaces(5).toFixed()).toBe(paid.minus(refunded).decimalPlaces(5).toFixed());
          }
        },
      ),
    );
  });

  it("needs nothing besides when the lines' own totals go back", () => {
    const amount = toAmount(955n, 2);
    expect(creditBesides(["9.55"], amount)).toBeNull();
    expect(creditBesides(["4.7750000000000000001", "4.775"], amount)).toBeNull();
    expect(creditBesides(["9.55"], null)).toBeNull();
    expect(creditBesides(["9.55"], "14.54")).toBe("4.99");
    expect(creditBesides(["9.55"], "9.05")).toBe("-0.5");
  });
});
