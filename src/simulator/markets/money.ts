import { ControlError } from "../state/control-error";

/** Digits behind the point that TikTok uses for a currency. */
const NO_DECIMALS = new Set(["JPY", "VND", "IDR"]);

export const decimalsOf = (currency: string): number => (NO_DECIMALS.has(currency) ? 0 : 2);

/** Minor units as the decimal string that TikTok sends: `2150` USD is `"21.50"`, `0` is `"0"`. */
export function toAmount(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  if (minor === 0 || decimals === 0) return String(minor);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A decimal string as minor units, or null when it is no amount of that currency. */
export function toMinor(amount: string, currency: string): number | null {
  const decimals = decimalsOf(currency);
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(amount);
  if (!match) return null;
  const fraction = match[2] ?? "";
  if (/[^0]/.test(fraction.slice(decimals))) return null;
  return Number((match[1] ?? "0") + fraction.slice(0, decimals).padEnd(decimals, "0"));
}

/** `amount × rate`, rounded half up to the minor unit; `rate` is a decimal string such as `"0.0825"`. */
export function portion(minor: number, rate: string): number {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(rate);
  if (!match) throw new ControlError(`"${rate}" is not a rate.`);
  const fraction = match[2] ?? "";
  const numerator = BigInt(minor) * BigInt((match[1] ?? "0") + fraction);
  const denominator = 10n ** BigInt(fraction.length);
  return Number((numerator * 2n + denominator) / (denominator * 2n));
}

/** Shares an amount over `parts` units so that the shares differ by one minor unit at most and sum to the amount. */
export function spread(minor: number, parts: number): number[] {
  const share = Math.floor(minor / parts);
  const rest = minor - share * parts;
  return Array.from({ length: parts }, (_, index) => share + (index < rest ? 1 : 0));
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
