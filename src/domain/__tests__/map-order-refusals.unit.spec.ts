import type { TiktokOrder } from "../../tiktok/schemas/order";
import { mapOrder } from "../map-order";
import { context, documented } from "./mapped-order";

describe("mapOrder: orders that are not mapped", () => {
  it("names total and gap when nothing explains the total", () => {
    expect(mapOrder(documented({ total_amount: "74.14" }), context("US"))).toEqual({
      ok: false,
      reason: "unbalanced",
      sentence:
        "TikTok says that payment.total_amount is 74.14 USD, but the figures that make it up give 74.13 USD: 0.01 USD cannot be explained.",
      expected: "74.14",
      actual: "74.13",
      difference: "0.01",
    });
  });

  it("names the shipping fee when that is what does not add up", () => {
    expect(mapOrder(documented({ shipping_fee: "4.00" }), context("US"))).toMatchObject({
      reason: "unbalanced",
      sentence: expect.stringContaining("payment.shipping_fee is 4.00 USD"),
      difference: "0.01",
    });
  });

  it.each(["1,234.50", "-1.00", "NaN"])("holds an order with an amount like %s", (amount) => {
    expect(mapOrder(documented({ retail_delivery_fee: amount }), context("US"))).toEqual({
      ok: false,
      reason: "unbalanced",
      sentence: `TikTok sent "${amount}" as payment.retail_delivery_fee, which is not an amount from 0 up.`,
    });
    const broken = mapOrder(documented({}, { sale_price: amount }), context("US"));
    expect(broken).toMatchObject({ ok: false, sentence: expect.stringContaining("line_items.sale_price") });
  });

  it("says so when TikTok sent no payment, no currency or no lines", () => {
    const reason = (order: TiktokOrder) => mapOrder(order, context("US"));
    expect(reason({ ...documented(), payment: null })).toMatchObject({ ok: false, reason: "no_payment" });
    expect(reason(documented({ currency: "" }))).toMatchObject({ ok: false, reason: "no_payment" });
    expect(reason({ ...documented(), line_items: [] })).toMatchObject({ ok: false, reason: "no_lines" });
  });
});
