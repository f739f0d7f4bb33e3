import { portion, spread, sum, toAmount, toMinor } from "../money";

it.each([
  [2150, "USD", "21.50"],
  [5, "GBP", "0.05"],
  [0, "USD", "0"],
  [168000, "VND", "168000"],
  [1200, "JPY", "1200"],
  [72000, "IDR", "72000"],
])("writes %i of %s as %s", (minor, currency, amount) => expect(toAmount(minor, currency)).toBe(amount));

it.each([
  ["21.50", "USD", 2150],
  ["21.5", "USD", 2150],
  ["21", "USD", 2100],
  ["168000", "VND", 168000],
  ["168000.00", "VND", 168000],
])("reads %s %s", (amount, currency, minor) => expect(toMinor(amount, currency)).toBe(minor));

it.each([
  ["21.505", "USD"],
  ["1.5", "JPY"],
  ["-1", "USD"],
  ["1e3", "USD"],
  ["", "USD"],
])("finds no amount in %p %s", (amount, currency) => expect(toMinor(amount, currency)).toBeNull());

it("rounds a tax half up to the minor unit", () => {
  expect(portion(2150, "0.0825")).toBe(177);
  expect(portion(100, "0.005")).toBe(1);
  expect(portion(399, "0.0825")).toBe(33);
  expect(portion(99_999_999_999, "0.1")).toBe(10_000_000_000);
});

it("shares an amount without losing a cent", () => {
  expect(spread(100, 3)).toEqual([34, 33, 33]);
  expect(sum(spread(1999, 7))).toBe(1999);
});
