import fc from "fast-check";
import { moneyBreakdown } from "../money-breakdown";
import { decimal, sum } from "../money";
import { arbitraryOrder } from "./arbitrary-order";
import { toLine, toPayment } from "./tiktok-order";

const line = toLine({
  id: "1",
  original_price: "25",
  sale_price: "21.50",
  seller_discount: "2.50",
  platform_discount: "1",
});

describe("moneyBreakdown", () => {
  it("has rows that sum to what the buyer paid and explain all of it, for any valid order", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ tiktokOrder }) => {
        const money = moneyBreakdown(tiktokOrder);
        expect(sum((money?.rows ?? []).map(({ amount }) => decimal(amount))).isEqualTo(money?.total ?? -1)).toBe(true);
        expect(money?.rows.some(({ key }) => key === "unexplained")).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("sums to total_amount for any payment at all, with what is left in a last row", () => {
    const fields = Object.keys(toPayment({})).filter((field) => field !== "currency");
    const amounts = fc.tuple(...fields.map(() => fc.integer({ min: 0, max: 999 })));
    fc.assert(
      fc.property(amounts, (values) => {
        const payment = toPayment(Object.fromEntries(fields.map((field, index) => [field, `${values[index]}.05`])));
        const money = moneyBreakdown({ payment, line_items: [line] });
        expect(sum((money?.rows ?? []).map(({ amount }) => decimal(amount))).isEqualTo(payment.total_amount)).toBe(
          true,
        );
        const at = money?.rows.findIndex(({ key }) => key === "unexplained");
        expect([-1, (money?.rows.length ?? 0) - 1]).toContain(at);
      }),
      { numRuns: 100 },
    );
  });

  it("signs discounts, leaves zeros out and writes the currency's decimals", () => {
    const payment = toPayment({
      currency: "usd",
      original_total_product_price: "25",
      seller_discount: "2.5",
      platform_discount: "1",
      original_shipping_fee: "5.99",
      shipping_fee_platform_discount: "2",
      shipping_fee: "3.99",
      product_tax: "1.77",
      shipping_fee_tax: "0.33",
      retail_delivery_fee: "0.28",
      payment_platform_discount: "1",
      total_amount: "26.87",
    });
    expect(moneyBreakdown({ payment, line_items: [line] })).toEqual({
      currency: "USD",
      rows: [
        { key: "original_total_product_price", amount: "25.00" },
        { key: "seller_discount", amount: "-2.50" },
        { key: "platform_discount", amount: "-1.00" },
        { key: "original_shipping_fee", amount: "5.99" },
        { key: "shipping_fee_platform_discount", amount: "-2.00" },
        { key: "product_tax", amount: "1.77" },
        { key: "shipping_fee_tax", amount: "0.33" },
        { key: "retail_delivery_fee", amount: "0.28" },
        { key: "payment_platform_discount", amount: "-1.00" },
      ],
      total: "26.87",
    });
  });

  it("shows the figures as they stand and the gap when they do not add up", () => {
    const payment = toPayment({
      original_total_product_price: "25",
      seller_discount: "2.50",
      platform_discount: "1",
      original_shipping_fee: "5",
      shipping_fee_seller_discount: "1",
      shipping_fee: "4",
      product_tax: "2",
      handling_fee: "0.5",
      total_amount: "30",
    });
    expect(moneyBreakdown({ payment, line_items: [line] })?.rows).toEqual([
      { key: "original_total_product_price", amount: "25.00" },
      { key: "seller_discount", amount: "-2.50" },
      { key: "platform_discount", amount: "-1.00" },
      { key: "original_shipping_fee", amount: "5.00" },
      { key: "shipping_fee_seller_discount", amount: "-1.00" },
      { key: "product_tax", amount: "2.00" },
      { key: "handling_fee", amount: "0.50" },
      { key: "unexplained", amount: "2.00" },
    ]);
  });

  it("shows a total that is no amount as TikTok sent it, and nothing without a payment", () => {
    expect(moneyBreakdown({ payment: toPayment({ total_amount: "n/a" }), line_items: [line] })).toMatchObject({
      total: "n/a",
    });
    expect(moneyBreakdown({ payment: null, line_items: [line] })).toBeNull();
  });
});
