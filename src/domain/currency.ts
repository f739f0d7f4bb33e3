import { defaultCurrencies } from "@medusajs/framework/utils";

/** Markets of TikTok Shop and the one currency of each: errors-and-limits, "Regions and currencies". */
const CURRENCY_OF_REGION: ReadonlyMap<string, string> = new Map(
  Object.entries({
    US: "USD",
    GB: "GBP",
    DE: "EUR",
    ES: "EUR",
    FR: "EUR",
    IE: "EUR",
    IT: "EUR",
    JP: "JPY",
    MX: "MXN",
    BR: "BRL",
    ID: "IDR",
    MY: "MYR",
    PH: "PHP",
    SG: "SGD",
    TH: "THB",
    VN: "VND",
  }),
);

/** Every currency that TikTok Shop sells in, ISO 4217 in upper case. */
export const TIKTOK_CURRENCIES: readonly string[] = [...new Set(CURRENCY_OF_REGION.values())];

/** TikTok writes GB in region fields and UK in prose; both mean GB. */
export const normalizeRegion = (region: string): string => {
  const code = region.trim().toUpperCase();
  return code === "UK" ? "GB" : code;
};

/** ISO 4217 in upper case, or null for a market that is not in TikTok's table. */
export const currencyOfRegion = (region: string): string | null =>
  CURRENCY_OF_REGION.get(normalizeRegion(region)) ?? null;

/** Decimals of a currency's minor unit as Medusa counts them (JPY, VND, IDR: 0); 2 for a currency unknown to Medusa. */
export const minorDigits = (currency: string): number => {
  const known: Record<string, { decimal_digits: number } | undefined> = defaultCurrencies;
  return known[currency.toUpperCase()]?.decimal_digits ?? 2;
};
