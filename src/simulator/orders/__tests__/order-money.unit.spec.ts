import { sum } from "../../markets/money";
import { orderMoney, unitsOf } from "../order-money";

const line = (more: Partial<Parameters<typeof unitsOf>[0]> = {}) => ({
  price: 2500,
  quantity: 3,
  seller_discount: 750,
  platform_discount: 300,
  is_gift: false,
  ...more,
});

it("adds up as the order example of TikTok's reference does", () => {
  const units = unitsOf(line(), "0.0825");
  expect(units[0]).toMatchObject({ original_price: 2500, sale_price: 2150, tax: 177 });
  const money = orderMoney({
    currency: "USD",
    units,
    shipping: { fee: 599, seller_discount: 0, platform_discount: 200, cofunded_discount: 0 },
    taxRate: "0.0825",
    fees: {},
  });
  expect(money).toMatchObject({
    original_total_product_price: 7500,
    sub_total: 6450,
    shipping_fee: 399,
    product_tax: 531,
    shipping_fee_tax: 33,
    tax: 564,
    total_amount: 7413,
  });
});

it("keeps every identity when discounts do not divide evenly", () => {
  const units = unitsOf(line({ quantity: 7, seller_discount: 1000, platform_discount: 333 }), "0.0725");
  const money = orderMoney({
    currency: "USD",
    units,
    shipping: { fee: 501, seller_discount: 100, platform_discount: 100, cofunded_discount: 0 },
    taxRate: "0.0725",
    fees: { retail_delivery_fee: 28 },
  });
  expect(sum(units.map(({ sale_price }) => sale_price))).toBe(money.sub_total);
  expect(sum(units.map(({ tax }) => tax))).toBe(money.product_tax);
  expect(money.total_amount).toBe(money.sub_total + money.shipping_fee + money.tax + 28);
});

it("charges nothing for a gift and says what it is worth", () => {
  const [gift] = unitsOf(line({ is_gift: true, quantity: 1, seller_discount: 0, platform_discount: 0 }), "0.0825");
  expect(gift).toMatchObject({ original_price: 0, sale_price: 0, tax: 0, gift_retail_price: 2500 });
});

it("lets no unit cost less than nothing where two discounts take the whole price between them", () => {
  const units = unitsOf(line({ quantity: 3, price: 1000, seller_discount: 1001, platform_discount: 1999 }), "0");
  expect(units.map(({ sale_price }) => sale_price)).toEqual([0, 0, 0]);
});
