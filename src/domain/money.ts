import { MathBN } from "@medusajs/framework/utils";

/** An exact decimal; arithmetic on it never passes through a float. */
export type Decimal = ReturnType<typeof MathBN.convert>;

export const ZERO: Decimal = MathBN.convert(0);

/** Reads one of TikTok's decimal strings. Text that is not a number becomes NaN: see `isAmount`. */
export const decimal = (amount: string): Decimal => MathBN.convert(amount);

/** TikTok states every amount of an order as a number from 0 up, discounts too. */
export const isAmount = (amount: string): boolean => decimal(amount).isFinite() && !decimal(amount).isLessThan(0);

export const isZero = (amount: string): boolean => decimal(amount).isZero();

export const sum = (amounts: Decimal[]): Decimal => MathBN.add(...amounts);

/** Plain notation without an exponent, at least `digits` decimals and never fewer than the amount has. */
export const plain = (amount: Decimal, digits = 0): string =>
  amount.toFixed(Math.max(digits, amount.decimalPlaces() ?? 0));
