import { MathBN } from "@medusajs/framework/utils";
import fc from "fast-check";
import { mapOrder } from "../map-order";
import { orderTotal } from "../order-total";
import { arbitraryOrder } from "./arbitrary-order";
import { context, simple, totalOf } from "./mapped-order";
import { medusaTotals } from "./medusa-total";
import { toPayment } from "./tiktok-order";

const accept = (order: Parameters<typeof mapOrder>[0], region = "DE", platformDiscount?: "is_revenue") => {
  const mapped = mapOrder(order, { ...context(region), platformDiscount }, { accept_imbalance: true });
  if (!mapped.ok) throw new Error(mapped.sentence);
  return mapped;
};

const unexplained = (order: Parameters<typeof mapOrder>[0]) =>
  accept(order).draft.shipping_methods.filter(({ data }) => data.tiktok.kind === "unexplained");

describe("An order that is imported although it does not add up", () => {
  const figures = Object.keys(toPayment({})).filter((key) => key !== "currency");
  const change = fc.tuple(fc.constantFrom(...figures), fc.integer({ min: -5000, max: 5000 }));

  it("has TikTok's total, whichever figures are wrong, and in both ways of counting what TikTok pays", () => {
    fc.assert(
      fc.property(arbitraryOrder, fc.array(change, { maxLength: 3 }), ({ region, tiktokOrder }, changes) => {
        const payment = toPayment({ ...tiktokOrder.payment });
        for (const [field, by] of changes) {
          const figure = MathBN.add((payment as Record<string, string>)[field] ?? 0, by);
          Object.assign(payment, { [field]: MathBN.max(0, figure).toFixed() });
        }
        const order = { ...tiktokOrder, payment };
        const { draft, total } = accept(order, region);
        const seller = accept(order, region, "is_revenue");
        return (
          MathBN.eq(total, payment.total_amount) &&
          medusaTotals(draft).total.minus(payment.total_amount).abs().isLessThan("1e-10") &&
          medusaTotals(seller.draft).total.minus(seller.total).abs().isLessThan("1e-10") &&
          orderTotal(order, "is_revenue") === seller.total
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("is mapped like any other when it does add up", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ region, tiktokOrder }) => {
        expect(accept(tiktokOrder, region)).toEqual(mapOrder(tiktokOrder, context(region)));
      }),
      { numRuns: 100 },
    );
  });

  it("shows what is missing as a charge", () => {
    const order = simple({ total_amount: "12.50" });
    expect(unexplained(order)).toEqual([
      expect.objectContaining({ name: "Unexplained difference", amount: "2.5", adjustments: [] }),
    ]);
    expect(totalOf(accept(order).draft)).toBe("12.5");
  });

  it("shows what is too much as a discount, also where it is more than the goods cost", () => {
    const order = simple({ small_order_fee: "5.00", total_amount: "1.00" });
    expect(unexplained(order)).toEqual([
      expect.objectContaining({
        name: "Unexplained difference",
        amount: "0",
        adjustments: [expect.objectContaining({ code: "TIKTOK_UNEXPLAINED_DIFFERENCE", amount: "14" })],
      }),
    ]);
    expect(totalOf(accept(order).draft)).toBe("1");
  });

  it("leaves open exactly the gap that the order was held for", () => {
    const order = simple({ seller_discount: "2.00", total_amount: "9.25" });
    expect(mapOrder(order, context("DE"))).toMatchObject({ ok: false, actual: "8.00", difference: "1.25" });
    expect(unexplained(order)).toEqual([expect.objectContaining({ amount: "1.25" })]);
  });

  it("counts a figure that is no amount as 0, and leaves cancelled lines out", () => {
    const order = simple({ seller_discount: "n/a", total_amount: "11.00" });
    expect(totalOf(accept(order).draft)).toBe("11");
    const lines = [
      ...order.line_items,
      ...order.line_items.map((line) => ({ ...line, id: "2", display_status: "CANCELLED" })),
    ];
    expect(accept({ ...order, line_items: lines }).draft.items).toHaveLength(1);
  });

  it("stays held when its total is no amount, when it has no payment and when it has no lines", () => {
    const held = (order: Parameters<typeof mapOrder>[0]) => mapOrder(order, context("DE"), { accept_imbalance: true });
    expect(held(simple({ total_amount: "?" }))).toMatchObject({ ok: false, reason: "unbalanced" });
    expect(held({ ...simple({}), payment: null })).toMatchObject({ ok: false, reason: "no_payment" });
    expect(held({ ...simple({}), line_items: [] })).toMatchObject({ ok: false, reason: "no_lines" });
  });
});
