import { formatMoney } from "../format-money";

describe("formatMoney", () => {
  it("prints an amount in its currency", () => {
    expect(formatMoney("41.49", "GBP", "en-GB")).toBe("£41.49");
    expect(formatMoney("1234.5", "USD", "en-US")).toBe("$1,234.50");
  });

  it("keeps the minus of a discount and shows none on zero", () => {
    expect(formatMoney("-3.00", "USD", "en-US")).toBe("-$3.00");
    expect(formatMoney("-0.00", "USD", "en-US")).toBe("$0.00");
  });

  it("keeps every digit of amounts that a float cannot hold", () => {
    expect(formatMoney("9007199254740993.01", "USD", "en-US")).toBe("$9,007,199,254,740,993.01");
  });

  it("prints no decimals for currencies that have none", () => {
    expect(formatMoney("150000", "VND", "en-US")).toBe("₫150,000");
    expect(formatMoney("1980", "JPY", "ja-JP")).toBe("￥1,980");
    expect(formatMoney("150000.00", "VND", "en-US")).toBe("₫150,000");
  });

  it("shows more digits than the currency has rather than rounding them away", () => {
    expect(formatMoney("12.345", "USD", "en-US")).toBe("$12.345");
    expect(formatMoney("99.5", "JPY", "en-US")).toBe("¥99.5");
  });

  it("shows what is no amount or no currency as it came", () => {
    expect(formatMoney("", "USD", "en-US")).toBe("USD");
    expect(formatMoney("1,99", "USD", "en-US")).toBe("1,99 USD");
    expect(formatMoney("1.99", "??", "en-US")).toBe("1.99 ??");
  });
});
