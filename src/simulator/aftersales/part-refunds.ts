import type { Refund, RequestLine } from "../state/aftersales";
import { refundTotal } from "./refund";

const NOTHING = { shipping: 0, retail_delivery_fee: 0, buyer_service_fee: 0 };

/** A part of one unit's refund; of its tax goes back the same part. */
function partOf(refund: Refund, minor: number): Refund {
  const total = refundTotal(refund);
  const tax = total === 0 ? 0 : Math.floor((minor * refund.tax) / total);
  return { ...NOTHING, subtotal: minor - tax, tax };
}

/** Shares an amount over the units of a request, by what each can give back and never more than that. */
export function partRefunds(lines: readonly RequestLine[], minor: number): RequestLine[] {
  let left = minor;
  let rest = lines.reduce((sum, { refund }) => sum + (refund ? refundTotal(refund) : 0), 0);
  return lines.map((line) => {
    if (!line.refund) return line;
    const most = refundTotal(line.refund);
    const share = rest === 0 ? 0 : Math.min(most, Math.ceil((left * most) / rest));
    left -= share;
    rest -= most;
    return { ...line, refund: partOf(line.refund, share) };
  });
}
