import { MathBN } from "@medusajs/framework/utils";
import fc from "fast-check";
import { modeOf, orderTotal } from "../order-total";
import { fundingOf } from "../unit-funding";
import { arbitraryOrder } from "./arbitrary-order";
import { documented, map, simple, totalOf } from "./mapped-order";
import { medusaTotals } from "./medusa-total";

const asRevenue = (order: Parameters<typeof map>[0], region = "US") =>
  map(order, region, [], { platformDiscount: "is_revenue" });

describe("A shop that counts what TikTok pays as revenue", () => {
  it("has orders of TikTok's total and what TikTok paid, for any valid order of any market", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ region, tiktokOrder }) => {
        const buyer = map(tiktokOrder, region);
        const seller = asRevenue(tiktokOrder, region);
        const paidByTiktok = [...buyer.draft.items, ...buyer.draft.shipping_methods]
          .flatMap(({ adjustments }) => adjustments)
          .filter(({ code }) => /PLATFORM|PAYMENT/.test(code))
          .map(({ amount }) => amount);
        const expected = MathBN.add(tiktokOrder.payment?.total_amount ?? 0, ...paidByTiktok);
        const read = medusaTotals(seller.draft).total;
        return (
          expected.isEqualTo(seller.total) &&
          read.minus(expected).abs().isLessThan("1e-10") &&
          orderTotal(tiktokOrder, "is_revenue") === seller.total &&
          orderTotal(tiktokOrder, "lowers_order") === buyer.total
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("notes of each unit what its buyer and TikTok paid, which together are what it is worth in Medusa", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ region, tiktokOrder }) => {
        const { draft } = asRevenue(tiktokOrder, region);
        const funding = fundingOf(draft);
        const totalWith = (items: typeof draft.items) => medusaTotals({ ...draft, items }).total;
        return draft.items.every((item) => {
          const { by_buyer = NaN, by_tiktok = NaN } = funding.get(item.metadata.tiktok_line_item_id) ?? {};
          const worth = totalWith([item]).minus(totalWith([]));
          return MathBN.add(by_buyer, by_tiktok).minus(worth).abs().isLessThan("1e-10");
        });
      }),
    );
    expect(fundingOf(map(documented()).draft).size).toBe(0);
  });

  it("keeps TikTok's tax to the cent, and what the seller gave", () => {
    const { draft, total } = asRevenue(documented());
    expect(total).toBe("79.13");
    expect(totalOf(draft)).toBe("79.13");
    expect(medusaTotals(draft).tax_total.decimalPlaces(10).toFixed()).toBe("5.64");
    expect(draft.items.map(({ adjustments }) => adjustments.map(({ code, amount }) => [code, amount]))).toEqual(
      Array.from({ length: 3 }, () => [["TIKTOK_SELLER_DISCOUNT", "2.5"]]),
    );
    expect(draft.shipping_methods.map(({ amount, adjustments }) => [amount, adjustments])).toEqual([["5.99", []]]);
  });

  it("adds the payment promotion only where the buyer's total is after it", () => {
    const promotion = { payment_platform_discount: "3.00" };
    expect(asRevenue(simple({ ...promotion, total_amount: "7.00" }), "DE").total).toBe("10.00");
    expect(asRevenue(simple({ ...promotion, total_amount: "10.00" }), "DE").total).toBe("10.00");
  });

  it("keeps the shipping discount that seller and TikTok share: which part is TikTok's is not known", () => {
    const shared = { original_shipping_fee: "5.00", shipping_fee_cofunded_discount: "2.00", shipping_fee: "3.00" };
    expect(asRevenue(simple({ ...shared, total_amount: "13.00" }), "DE").total).toBe("13.00");
  });

  it("is noted on the order, which keeps its meaning when the setting changes", () => {
    const { metadata } = asRevenue(simple({ total_amount: "10.00" }), "DE").draft;
    expect(modeOf({ metadata })).toBe("is_revenue");
    expect(modeOf({ metadata: map(simple({ total_amount: "10.00" }), "DE").draft.metadata })).toBe("lowers_order");
    expect(modeOf({ metadata: null })).toBe("lowers_order");
  });

  it("knows no total of an order without payment, and TikTok's of one that does not add up", () => {
    expect(orderTotal({ payment: null, line_items: [] }, "is_revenue")).toBe("0");
    expect(orderTotal(simple({ total_amount: "99.00" }), "is_revenue")).toBe("99.00");
  });
});
