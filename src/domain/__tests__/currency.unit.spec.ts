import { currencyOfRegion, minorDigits, normalizeRegion, TIKTOK_CURRENCIES } from "../currency";

describe("currencies", () => {
  it.each([
    ["US", "USD", 2],
    ["GB", "GBP", 2],
    ["DE", "EUR", 2],
    ["ES", "EUR", 2],
    ["FR", "EUR", 2],
    ["IE", "EUR", 2],
    ["IT", "EUR", 2],
    ["JP", "JPY", 0],
    ["MX", "MXN", 2],
    ["BR", "BRL", 2],
    ["ID", "IDR", 0],
    ["MY", "MYR", 2],
    ["PH", "PHP", 2],
    ["SG", "SGD", 2],
    ["TH", "THB", 2],
    ["VN", "VND", 0],
  ])("sells in %s in %s, with %i decimals in Medusa", (region, currency, digits) => {
    expect(currencyOfRegion(region)).toBe(currency);
    expect(minorDigits(currency)).toBe(digits);
    expect(minorDigits(currency.toLowerCase())).toBe(digits);
    expect(TIKTOK_CURRENCIES).toContain(currency);
  });

  it("lists each currency once", () => {
    expect(TIKTOK_CURRENCIES).toHaveLength(12);
  });

  it("reads UK as GB, in any case", () => {
    expect(normalizeRegion(" uk ")).toBe("GB");
    expect(currencyOfRegion("UK")).toBe("GBP");
    expect(currencyOfRegion("us")).toBe("USD");
  });

  it("knows no currency of another market and takes two decimals for an unknown currency", () => {
    expect(currencyOfRegion("constructor")).toBeNull();
    expect(minorDigits("XXX")).toBe(2);
  });
});
