import { MathBN } from "@medusajs/framework/utils";
import fc from "fast-check";
import { minorDigits } from "../currency";
import { mapOrder } from "../map-order";
import { arbitraryIncompleteOrder, arbitraryOrder } from "./arbitrary-order";
import { toPayment } from "./tiktok-order";
import { context, map } from "./mapped-order";
import { medusaTotals } from "./medusa-total";

describe("mapOrder: what Medusa reads back", () => {
  it("is exactly what the buyer paid, for any valid order of any market", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ region, tiktokOrder }) => {
        const { draft, total } = map(tiktokOrder, region);
        const paid = tiktokOrder.payment?.total_amount ?? "";
        const read = medusaTotals(draft).total;
        const digits = minorDigits(draft.currency_code);
        return (
          total === paid && read.decimalPlaces(digits).isEqualTo(paid) && read.minus(paid).abs().isLessThan("1e-10")
        );
      }),
      { numRuns: 2500 },
    );
  });

  it("is exactly what the buyer paid when TikTok leaves figures out that follow from the others", () => {
    fc.assert(
      fc.property(arbitraryIncompleteOrder, ({ region, tiktokOrder }) => {
        const { total } = medusaTotals(map(tiktokOrder, region).draft);
        return total
          .minus(tiktokOrder.payment?.total_amount ?? -1)
          .abs()
          .isLessThan("1e-10");
      }),
      { numRuns: 500 },
    );
  });

  it("is TikTok's tax and TikTok's discounts too, for any valid order", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ region, tiktokOrder }) => {
        const { draft } = map(tiktokOrder, region);
        const totals = medusaTotals(draft);
        const { payment } = tiktokOrder;
        const charged = draft.shipping_methods.filter(({ data }) => data.tiktok.kind === "tax").map((m) => m.amount);
        expect(
          MathBN.add(totals.tax_total, ...charged)
            .decimalPlaces(10)
            .toFixed(),
        ).toBe(MathBN.add(payment?.product_tax ?? 0, payment?.shipping_fee_tax ?? 0).toFixed());
        const codes = (code: string) =>
          MathBN.add(
            ...draft.items.flatMap((item) => item.adjustments.filter((a) => a.code === code).map((a) => a.amount)),
          );
        expect(codes("TIKTOK_SELLER_DISCOUNT").isEqualTo(payment?.seller_discount ?? 0)).toBe(true);
        expect(codes("TIKTOK_PLATFORM_DISCOUNT").isEqualTo(payment?.platform_discount ?? 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("is never another total: an order with one changed figure is mapped to its own total_amount or held with the gap", () => {
    const change = fc.tuple(fc.constantFrom(...Object.keys(toPayment({}))), fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(arbitraryOrder, change, ({ region, tiktokOrder }, [field, by]) => {
        fc.pre(field !== "currency" && tiktokOrder.payment !== null);
        const amount = String((tiktokOrder.payment as Record<string, string>)[field]);
        const payment = { ...toPayment({}), ...tiktokOrder.payment, [field]: MathBN.add(amount, by).toFixed() };
        const mapped = mapOrder({ ...tiktokOrder, payment }, context(region));
        if (mapped.ok) {
          return medusaTotals(mapped.draft).total.minus(payment.total_amount).abs().isLessThan("1e-10");
        }
        const gap = MathBN.sub(mapped.expected ?? 0, mapped.actual ?? 0);
        return mapped.reason === "unbalanced" && !gap.isZero() && gap.isEqualTo(mapped.difference ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it("has at most one adjustment on a shipping method, which is all that Medusa's database takes", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ region, tiktokOrder }) =>
        map(tiktokOrder, region).draft.shipping_methods.every(({ adjustments }) => adjustments.length <= 1),
      ),
      { numRuns: 300 },
    );
  });
});
