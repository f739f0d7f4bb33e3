const decimal = /^-?\d+(?:\.(\d+))?$/;

/** As many fraction digits as the currency has, or as TikTok sent: never fewer, so that nothing is rounded away. */
function fractionDigits(currency: string, sent: string): number {
  const usual =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return Math.min(Math.max(usual, sent.replace(/0+$/, "").length), 20);
}

/**
 * Prints a decimal string such as `"-12.30"` in a currency (ISO 4217), exactly: the digits go to `Intl` as text and never
 * become a float. What is not a decimal string, or no currency, is shown as it came.
 */
export function formatMoney(amount: string, currency: string, locale?: string): string {
  const match = decimal.exec(amount);
  if (!match) return `${amount} ${currency}`.trim();
  try {
    const digits = fractionDigits(currency, match[1] ?? "");
    return new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: "negative",
    }).format(amount as Intl.StringNumericLiteral);
  } catch {
    return `${amount} ${currency}`.trim();
  }
}
