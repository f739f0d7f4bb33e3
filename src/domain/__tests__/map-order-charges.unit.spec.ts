import { mapOrder } from "../map-order";
import { documented, context, map, simple, totalOf } from "./mapped-order";
import { medusaTotals } from "./medusa-total";

describe("mapOrder: charges and discounts of the whole order", () => {
  it.each([
    ["retail_delivery_fee", "Retail delivery fee"],
    ["small_order_fee", "Small order fee"],
    ["buyer_service_fee", "Buyer service fee"],
    ["handling_fee", "Handling fee"],
    ["shipping_insurance_fee", "Shipping insurance"],
    ["item_insurance_fee", "Item insurance"],
    ["item_insurance_tax", "Tax on item insurance"],
    ["distance_shipping_fee", "Distance shipping fee"],
    ["distance_fee", "Distance fee"],
    ["payment_discount_service_fee", "Payment discount service fee"],
  ])("shows %s as a shipping method of its own", (key, name) => {
    const { draft } = map(simple({ [key]: "1.25", total_amount: "11.25" }), "DE");
    expect(draft.shipping_methods).toHaveLength(2);
    expect(draft.shipping_methods[1]).toEqual({
      name,
      amount: "1.25",
      is_tax_inclusive: true,
      data: { tiktok: { kind: key } },
      tax_lines: [],
      adjustments: [],
    });
    expect(totalOf(draft)).toBe("11.25");
  });

  it("shows the bottle deposits of the lines as one shipping method, where the total is after them", () => {
    const counted = map(simple({ total_amount: "10.25" }, { pfand_fee: "0.25" }), "DE").draft;
    expect(counted.shipping_methods[1]).toMatchObject({ name: "Bottle deposit (Pfand)", amount: "0.25" });
    expect(map(simple({ total_amount: "10.00" }, { pfand_fee: "0.25" }), "DE").draft.shipping_methods).toHaveLength(1);
  });

  it("does not count the distance shipping fee twice when the distance fee already has it", () => {
    const within = simple({ distance_shipping_fee: "2.00", distance_fee: "3.00", total_amount: "13.00" });
    expect(map(within, "ID").draft.shipping_methods.map(({ amount }) => amount)).toEqual(["0", "3"]);
    const apart = simple({ distance_shipping_fee: "2.00", distance_fee: "3.00", total_amount: "15.00" });
    expect(map(apart, "ID").draft.shipping_methods.map(({ amount }) => amount)).toEqual(["0", "3", "2"]);
  });

  it("holds an order whose total leaves out a fee that always counts", () => {
    const order = simple({ small_order_fee: "1.00", total_amount: "10.00" });
    expect(mapOrder(order, context("TH"))).toMatchObject({ ok: false, difference: "-1.00" });
  });

  it("takes the payment promotion off goods and shipping when the total is after it, and ignores it when it is not", () => {
    const shipped = { original_shipping_fee: "5.00", shipping_fee: "5.00", payment_platform_discount: "3.00" };
    const { draft } = map(simple({ ...shipped, total_amount: "12.00" }), "DE");
    expect(draft.items[0]?.adjustments).toMatchObject([{ code: "TIKTOK_PAYMENT_DISCOUNT", amount: "2" }]);
    expect(draft.shipping_methods[0]?.adjustments).toMatchObject([{ code: "TIKTOK_PAYMENT_DISCOUNT", amount: "1" }]);
    expect(totalOf(draft)).toBe("12");
    expect(map(simple({ ...shipped, total_amount: "15.00" }), "DE").draft.items[0]?.adjustments).toEqual([]);
  });

  it("keeps TikTok's tax when the total is after a payment promotion", () => {
    const { draft } = map(documented({ payment_platform_discount: "3.00", total_amount: "71.13" }));
    expect(totalOf(draft)).toBe("71.13");
    expect(medusaTotals(draft).tax_total.decimalPlaces(10).toFixed()).toBe("5.64");
  });

  it("takes the reading nearest to the documented identity when two give the same total", () => {
    const cancelling = { payment_platform_discount: "1.00", payment_discount_service_fee: "1.00" };
    const { draft } = map(simple({ ...cancelling, total_amount: "10.00" }), "DE");
    expect([draft.shipping_methods.length, draft.items[0]?.adjustments]).toEqual([1, []]);
    const taxed = map(
      simple({ product_tax: "2.00", payment_platform_discount: "2.00", total_amount: "10.00" }),
      "DE",
    ).draft;
    expect(taxed.items[0]?.tax_lines).toHaveLength(1);
  });

  it("puts a payment promotion that nothing can bear on the first unit, so that the total stays TikTok's", () => {
    const order = simple(
      {
        seller_discount: "10.00",
        sub_total: "0",
        payment_platform_discount: "1.00",
        small_order_fee: "3.00",
        total_amount: "2.00",
      },
      { seller_discount: "10.00", sale_price: "0" },
    );
    expect(totalOf(map(order, "TH").draft)).toBe("2");
  });

  it("splits the fee so that each shipping discount stays apart on a method of its own", () => {
    const { draft } = map(
      simple({
        original_shipping_fee: "9.00",
        shipping_fee_seller_discount: "1.00",
        shipping_fee_platform_discount: "2.00",
        shipping_fee_cofunded_discount: "3.00",
        shipping_fee: "3.00",
        total_amount: "13.00",
      }),
      "DE",
    );
    expect(
      draft.shipping_methods.map(({ name, amount, adjustments }) => [name, amount, adjustments[0]?.amount]),
    ).toEqual([
      ["Shipped by seller", "4", "1"],
      ["Shipped by seller: Shipping discount paid by TikTok", "2", "2"],
      ["Shipped by seller: Shipping discount shared by the seller and TikTok", "3", "3"],
    ]);
    expect(medusaTotals(draft).shipping_subtotal.toFixed()).toBe("9");
  });

  it("leaves a co-funded discount out where the shipping fee is not after it", () => {
    const fee = { original_shipping_fee: "5.00", shipping_fee_cofunded_discount: "2.00" };
    const { draft } = map(simple({ ...fee, shipping_fee: "5.00", total_amount: "15.00" }), "DE");
    expect(draft.shipping_methods[0]?.adjustments).toEqual([]);
  });

  it("lets the total decide about shipping when TikTok leaves the fee out", () => {
    const fee = { original_shipping_fee: "5.00", shipping_fee_cofunded_discount: "2.00" };
    expect(totalOf(map(simple({ ...fee, total_amount: "13.00" }), "DE").draft)).toBe("13");
    expect(totalOf(map(simple({ ...fee, total_amount: "15.00" }), "DE").draft)).toBe("15");
  });

  it("takes the shipping fee as it is when TikTok leaves the original fee out", () => {
    expect(map(simple({ shipping_fee: "4.00", total_amount: "14.00" }), "DE").draft.shipping_methods[0]?.amount).toBe(
      "4",
    );
  });
});
