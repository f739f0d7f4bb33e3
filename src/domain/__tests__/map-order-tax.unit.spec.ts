import { MathBN } from "@medusajs/framework/utils";
import { mapOrder, type OrderDraft } from "../map-order";
import { toLine, toOrder, toPayment } from "./tiktok-order";
import { context, documented, map, simple, totalOf } from "./mapped-order";
import { medusaTotals } from "./medusa-total";

describe("mapOrder: taxes", () => {
  it("spreads the payment's product tax over the lines when their own taxes differ from it", () => {
    const { draft } = map(documented({ product_tax: "5.32", tax: "5.65", total_amount: "74.14" }));
    const taxes = draft.items.map((item) =>
      MathBN.mult(item.tax_lines[0]?.rate ?? 0, "0.215")
        .decimalPlaces(10)
        .toFixed(),
    );
    expect(taxes).toEqual(["1.78", "1.77", "1.77"]);
    expect(totalOf(draft)).toBe("74.14");
  });

  it("leaves an exempt unit without tax when it spreads the payment's product tax", () => {
    const order = documented({ product_tax: "1.78", tax: "2.11", total_amount: "70.60" });
    const line_items = order.line_items.map((line, index) => (index === 1 ? line : { ...line, item_tax: [] }));
    const { draft } = map({ ...order, line_items });
    expect(draft.items.map((item) => item.tax_lines.length)).toEqual([0, 1, 0]);
    expect(totalOf(draft)).toBe("70.6");
  });

  it("spreads the product tax by price when the lines state none", () => {
    expect(totalOf(map(documented({}, { item_tax: [] })).draft)).toBe("74.13");
  });

  it.each([
    ["only tax", { product_tax: "0", shipping_fee_tax: "0" }],
    ["only tax and product_tax", { shipping_fee_tax: "0" }],
    ["only tax and shipping_fee_tax", { product_tax: "0" }],
    ["only product_tax and shipping_fee_tax", { tax: "0" }],
    ["no product tax but the lines' taxes", { product_tax: "0", tax: "0" }],
  ])("arrives at the total when TikTok gives %s", (_, payment) => {
    const { draft } = map(documented(payment));
    expect(totalOf(draft)).toBe("74.13");
    expect(medusaTotals(draft).tax_total.decimalPlaces(10).toFixed()).toBe("5.64");
    expect(draft.shipping_methods[0]?.tax_lines).toHaveLength(1);
  });

  it("takes all of a lone tax as product tax when no line says otherwise", () => {
    const { draft } = map(documented({ product_tax: "0", shipping_fee_tax: "0" }, { item_tax: [] }));
    expect(totalOf(draft)).toBe("74.13");
    expect(draft.shipping_methods[0]?.tax_lines).toEqual([]);
  });

  it("charges the tax of a unit that costs nothing on its own", () => {
    const free = toOrder({
      payment: toPayment({
        original_total_product_price: "10",
        seller_discount: "10",
        product_tax: "0.80",
        total_amount: "0.80",
      }),
      line_items: [
        toLine({
          id: "1",
          original_price: "10",
          seller_discount: "10",
          item_tax: [{ tax_type: null, tax_amount: "0.80", tax_rate: null }],
        }),
      ],
    });
    const { draft } = map(free);
    expect(draft.items[0]?.tax_lines).toEqual([]);
    expect(draft.shipping_methods[1]).toMatchObject({ name: "Tax collected by TikTok", amount: "0.8" });
    expect(totalOf(draft)).toBe("0.8");
    const unstated = { ...free, line_items: free.line_items.map((line) => ({ ...line, item_tax: [] })) };
    expect(totalOf(map(unstated).draft)).toBe("0.8");
  });

  it("charges the tax on free shipping on its own", () => {
    const payment = { shipping_fee_platform_discount: "5.99", shipping_fee: "0", total_amount: "70.14" };
    const { draft } = map(documented(payment));
    expect(draft.shipping_methods.map(({ amount }) => amount)).toEqual(["5.99", "0.33"]);
    expect(totalOf(draft)).toBe("70.14");
  });

  it("marks prices as tax-inclusive outside the US and as tax-exclusive in the US", () => {
    const kinds = (draft: OrderDraft) => [...draft.items, ...draft.shipping_methods].map((row) => row.is_tax_inclusive);
    expect(new Set(kinds(map(simple({ total_amount: "10.00", small_order_fee: "0" }), "DE").draft))).toEqual(
      new Set([true]),
    );
    expect(new Set(kinds(map(documented()).draft))).toEqual(new Set([false]));
  });

  it("adds a tax outside the US when the total is after it, and takes it as part of the price when it is not", () => {
    const added = map(simple({ product_tax: "1.90", total_amount: "11.90" }), "GB").draft;
    expect([totalOf(added), added.items[0]?.is_tax_inclusive, added.items[0]?.tax_lines.length]).toEqual([
      "11.9",
      false,
      1,
    ]);
    const included = map(simple({ product_tax: "1.90", total_amount: "10.00" }), "GB").draft;
    expect([totalOf(included), included.items[0]?.is_tax_inclusive, included.items[0]?.tax_lines]).toEqual([
      "10",
      true,
      [],
    ]);
  });

  it("never takes a US tax as part of the price, however TikTok writes the currency", () => {
    for (const currency of ["USD", "usd"]) {
      const order = documented({ currency, total_amount: "68.49" });
      expect(mapOrder(order, context("US"))).toMatchObject({ ok: false, reason: "unbalanced", difference: "-5.64" });
    }
  });
});
