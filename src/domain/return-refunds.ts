import { fundedRefunds } from "./funded-refunds";
import { decimal, isZero, plain, ZERO } from "./money";
import { isGranted, type ReturnFacts } from "./return-facts";
import type { OrderFunding } from "./unit-funding";

/** Money that TikTok gives back for one return. */
export interface ReturnRefund {
  tiktok_return_id: string;
  /**
   * Decimal string: TikTok's, whatever the units are worth in Medusa, and with it TikTok's part of their price where the order
   * counts that as revenue.
   */
  amount: string;
  /** ISO 4217, upper case. */
  currency: string;
}

/** The refunds that count: TikTok's amount of each granted request that no other replaced, in the order of their ids. */
export function returnRefunds(returns: readonly ReturnFacts[], funding: OrderFunding): ReturnRefund[] {
  const granted = returns.filter(isGranted).sort(byRequest);
  const funded = fundedRefunds(granted, funding);
  return granted
    .flatMap(({ tiktok_return_id, refund_amount, currency }) => {
      if (refund_amount === null || currency === null) return [];
      const part = funded.get(tiktok_return_id) ?? ZERO;
      const amount = part.isZero() ? refund_amount : plain(decimal(refund_amount).plus(part));
      return isZero(amount) ? [] : { tiktok_return_id, amount, currency };
    })
    .sort((one, other) => (one.tiktok_return_id < other.tiktok_return_id ? -1 : 1));
}

const byRequest = (one: ReturnFacts, other: ReturnFacts): number =>
  (one.create_time ?? 0) - (other.create_time ?? 0) || (one.tiktok_return_id < other.tiktok_return_id ? -1 : 1);
