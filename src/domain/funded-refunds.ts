import { MathBN } from "@medusajs/framework/utils";
import { minorDigits } from "./currency";
import { type Decimal, decimal, sum, ZERO } from "./money";
import type { ReturnFacts } from "./return-facts";
import type { OrderFunding, UnitFunding } from "./unit-funding";

/**
 * What of TikTok's part of the price goes back with each granted return, by the returns' ids: of each unit the share that the
 * refund has of what its buyer paid for it. Counted over all refunds of the unit together, so that a unit that is refunded in
 * parts gives back exactly what TikTok paid in the end, and no more.
 *
 * @param granted in the order in which they were asked for: a unit is the subject of one request at a time
 */
export function fundedRefunds(granted: readonly ReturnFacts[], funding: OrderFunding): Map<string, Decimal> {
  const refunded = new Map<string, Decimal>();
  const given = new Map<string, Decimal>();
  return new Map(
    granted.map((facts) => {
      const digits = minorDigits(facts.currency ?? "");
      const parts = refundedUnits(facts, funding).map(({ line_id, unit, amount }) => {
        const all = MathBN.add(refunded.get(line_id) ?? ZERO, amount);
        const before = given.get(line_id) ?? ZERO;
        const now = shareOf(unit, all, digits);
        refunded.set(line_id, all);
        given.set(line_id, now);
        return now.minus(before);
      });
      return [facts.tiktok_return_id, sum([ZERO, ...parts])];
    }),
  );
}

function shareOf({ by_buyer, by_tiktok }: UnitFunding, refunded: Decimal, digits: number): Decimal {
  const whole = decimal(by_tiktok);
  if (!refunded.isLessThan(by_buyer)) return whole;
  return MathBN.div(whole.times(refunded), by_buyer).decimalPlaces(digits);
}

/** What a return gives back of the units that TikTok paid a part of: as its lines say, or else by what each one cost. */
function refundedUnits({ line_ids, line_refunds, refund_amount }: ReturnFacts, funding: OrderFunding) {
  const costs = line_ids.map((line_id) => ({ line_id, amount: decimal(funding.get(line_id)?.by_buyer ?? "0") }));
  const stated = line_refunds.map(({ line_id, amount }) => ({ line_id, amount: decimal(amount) }));
  const weights = stated.length > 0 ? stated : costs;
  const weight = sum([ZERO, ...weights.map(({ amount }) => amount)]);
  const total = MathBN.min(refund_amount ?? 0, weight);
  return weights.flatMap(({ line_id, amount }) => {
    const unit = funding.get(line_id);
    return unit ? { line_id, unit, amount: weight.isZero() ? ZERO : MathBN.div(amount.times(total), weight) } : [];
  });
}
