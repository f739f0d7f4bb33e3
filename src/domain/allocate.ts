import { MathBN } from "@medusajs/framework/utils";
import { type Decimal, sum, ZERO } from "./money";

/**
 * Splits `total` (not negative) over `weights` (none negative) by largest remainder, in units of 10^-decimals: the parts
 * sum to `total` exactly, and none differs from its proportional share by a whole unit. Ties go to the earlier part.
 *
 * @returns null when there is nothing to split over, or `total` is finer than the unit.
 */
export function allocate(total: Decimal, weights: Decimal[], decimals: number): Decimal[] | null {
  if (total.isZero()) {
    return weights.map(() => ZERO);
  }
  const unit = MathBN.exp(10, -decimals);
  const units = MathBN.div(total, unit);
  const weight = sum(weights);
  if (!weight.isGreaterThan(0) || !units.isInteger()) {
    return null;
  }
  const shares = weights.map((part, index) => {
    const scaled = units.times(part);
    return { index, whole: scaled.idiv(weight), rest: scaled.mod(weight) };
  });
  const missing = units.minus(sum(shares.map(({ whole }) => whole))).toNumber();
  const rounded = [...shares].sort((a, b) => b.rest.minus(a.rest).toNumber()).slice(0, missing);
  const up = new Set(rounded.map(({ index }) => index));
  return shares.map(({ index, whole }) => whole.plus(up.has(index) ? 1 : 0).times(unit));
}
