import type { TiktokOrder, TiktokPayment } from "../../tiktok/schemas/order";
import { mapOrder } from "../map-order";
import { toLine, toOrder, toPayment } from "./tiktok-order";
import { context, map, totalOf } from "./mapped-order";

describe("mapOrder: lines that differ from the payment", () => {
  const two = (payment: Partial<TiktokPayment>, first: object = {}, second: object = {}) =>
    toOrder({
      payment: toPayment({ original_total_product_price: "30.00", ...payment }),
      line_items: [
        toLine({ id: "1", original_price: "10.00", sale_price: "10.00", ...first }),
        toLine({ id: "2", original_price: "20.00", sale_price: "20.00", ...second }),
      ],
    });
  const discounts = (order: TiktokOrder) =>
    map(order).draft.items.map((item) => item.adjustments.map((a) => [a.code, a.amount]));

  it("spreads a discount that only the payment has by what each unit costs", () => {
    expect(discounts(two({ seller_discount: "3.00", total_amount: "27.00" }))).toEqual([
      [["TIKTOK_SELLER_DISCOUNT", "1"]],
      [["TIKTOK_SELLER_DISCOUNT", "2"]],
    ]);
  });

  it("takes back what the lines discount more than the payment", () => {
    const more = { platform_discount: "2.00" };
    expect(discounts(two({ platform_discount: "3.00", total_amount: "27.00" }, more, more))).toEqual([
      [["TIKTOK_PLATFORM_DISCOUNT", "1.5"]],
      [["TIKTOK_PLATFORM_DISCOUNT", "1.5"]],
    ]);
  });

  it("holds the order when the payment discounts more than the units cost", () => {
    expect(mapOrder(two({ seller_discount: "31.00", total_amount: "0" }), context("US"))).toEqual({
      ok: false,
      reason: "unbalanced",
      sentence:
        "TikTok says that payment.seller_discount is 31.00 USD, but the figures that make it up give 0.00 USD: 31.00 USD cannot be explained.",
      expected: "31.00",
      actual: "0.00",
      difference: "31.00",
    });
  });

  it("trusts the lines' discounts when the payment states none", () => {
    expect(totalOf(map(two({ total_amount: "29.00" }, { seller_discount: "1.00", sale_price: "9.00" })).draft)).toBe(
      "29",
    );
  });

  it("holds the order when the prices of its units do not sum to the payment's", () => {
    const order = two({ original_total_product_price: "31.00", total_amount: "31.00" });
    expect(mapOrder(order, context("US"))).toMatchObject({ expected: "31.00", actual: "30.00", difference: "1.00" });
  });

  it("leaves cancelled units out when the payment no longer counts them", () => {
    const order = two(
      { original_total_product_price: "10.00", total_amount: "10.00" },
      {},
      { display_status: "CANCELLED" },
    );
    expect(map(order).draft.items.map((item) => item.metadata.tiktok_line_item_id)).toEqual(["1"]);
  });

  it("keeps cancelled units when the payment still counts them", () => {
    expect(map(two({ total_amount: "30.00" }, {}, { display_status: "CANCELLED" })).draft.items).toHaveLength(2);
  });

  it("decides by the total whether cancelled units count when the payment states no product price", () => {
    const order = (total_amount: string) =>
      two({ original_total_product_price: "0", total_amount }, {}, { display_status: "CANCELLED" });
    expect(map(order("30.00")).draft.items).toHaveLength(2);
    expect(map(order("10.00")).draft.items).toHaveLength(1);
  });

  it("keeps a cancelled unit of price 0, about which the payment says nothing", () => {
    const free = { original_price: "0", sale_price: "0", display_status: "CANCELLED" };
    const order = two({ original_total_product_price: "20.00", total_amount: "20.00" }, free);
    expect(map(order).draft.items).toHaveLength(2);
  });

  it("keeps every unit of an order that is cancelled as a whole", () => {
    const gone = { display_status: "CANCELLED" };
    expect(map(two({ total_amount: "30.00" }, gone, gone)).draft.items).toHaveLength(2);
  });

  it("prices a gift at what the buyer pays for it, which is nothing", () => {
    const order = two(
      { original_total_product_price: "10.00", total_amount: "10.00" },
      {},
      { is_gift: true, sale_price: "0" },
    );
    expect(map(order).draft.items.map(({ unit_price }) => unit_price)).toEqual(["10", "0"]);
  });

  it("works a missing price out of the sale price and the discounts", () => {
    const order = two(
      { total_amount: "29.00", seller_discount: "1.00" },
      { original_price: "0", sale_price: "9.00", seller_discount: "1.00" },
    );
    expect(map(order).draft.items[0]?.unit_price).toBe("10");
  });
});
