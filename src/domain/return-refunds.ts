import { isZero } from "./money";
import { isGranted, type ReturnFacts } from "./return-facts";

/** Money that TikTok gives back for one return. */
export interface ReturnRefund {
  tiktok_return_id: string;
  /** Decimal string; TikTok's, whatever the units are worth in Medusa. */
  amount: string;
  /** ISO 4217, upper case. */
  currency: string;
}

/** The refunds that count: TikTok's amount of each granted request that no other replaced, in the order of their ids. */
export const returnRefunds = (returns: readonly ReturnFacts[]): ReturnRefund[] =>
  returns
    .filter(isGranted)
    .flatMap(({ tiktok_return_id, refund_amount, currency }) =>
      refund_amount === null || currency === null || isZero(refund_amount)
        ? []
        : { tiktok_return_id, amount: refund_amount, currency },
    )
    .sort((one, other) => (one.tiktok_return_id < other.tiktok_return_id ? -1 : 1));
