import { MathBN } from "@medusajs/framework/utils";
import type { TiktokCancellation } from "../tiktok/schemas/cancellations";
import type { TiktokOrder } from "../tiktok/schemas/order";
import { type Decimal, decimal, plain, sum } from "./money";
import { isCancelled } from "./order-status";
import type { OrderFunding } from "./unit-funding";

/** `asked`: the buyer waits for an answer. `settled`: it holds. `closed`: withdrawn or refused. */
export type CancellationState = "asked" | "settled" | "closed";

/** What TikTok's status of a cancellation means; one that TikTok added since changes nothing, so it counts as closed. */
export function cancellationState({ cancel_status }: Pick<TiktokCancellation, "cancel_status">): CancellationState {
  switch (cancel_status) {
    case "CANCELLATION_REQUEST_PENDING":
      return "asked";
    case "CANCELLATION_REQUEST_SUCCESS":
    case "CANCELLATION_REQUEST_COMPLETE":
      return "settled";
    default:
      return "closed";
  }
}

/** A settled cancellation of single lines, as the native order has to follow it. */
export interface LineCancellation {
  cancel_id: string;
  /** TikTok's ids of the lines. */
  line_ids: string[];
  /** What of the order's payment goes back, as the order counts it; null where nothing was paid. Decimal string. */
  amount: string | null;
  replenish: boolean;
}

/**
 * The settled cancellations of lines that TikTok shows as cancelled, oldest first, each line in one of them.
 *
 * @param funding where the order counts what TikTok paid as revenue: that goes back with the line too
 */
export function lineCancellations(
  { line_items }: Pick<TiktokOrder, "line_items">,
  cancellations: TiktokCancellation[],
  funding: OrderFunding,
): LineCancellation[] {
  const open = new Map(
    line_items.filter((line) => isCancelled(line.display_status ?? "")).map((line) => [line.id, line]),
  );
  return settledCancellations(cancellations).flatMap((cancellation) => {
    const lines = cancellation.cancel_line_items.flatMap(({ order_line_item_id }) => {
      const line = open.get(order_line_item_id);
      open.delete(order_line_item_id);
      return line ?? [];
    });
    if (lines.length === 0) return [];
    const { cancel_id, refund_amount } = cancellation;
    const funded = lines.map(({ id }) => decimal(funding.get(id)?.by_tiktok ?? "0"));
    return {
      cancel_id,
      line_ids: lines.map(({ id }) => id),
      amount: refund_amount && plain(MathBN.add(decimal(refund_amount.refund_total), sum(funded))),
      replenish: replenishes(cancellation),
    };
  });
}

/** The cancellations that hold, oldest first. */
export const settledCancellations = (cancellations: TiktokCancellation[]): TiktokCancellation[] =>
  cancellations
    .filter((cancellation) => cancellationState(cancellation) === "settled")
    .sort((a, b) => (a.create_time ?? 0) - (b.create_time ?? 0) || (a.cancel_id < b.cancel_id ? -1 : 1));

/**
 * Whether the units of a cancellation can be sold again. TikTok says so once it is complete; until then, and where it says
 * nothing, they can.
 */
export const replenishes = ({ cancel_status, should_replenish_stock }: TiktokCancellation): boolean =>
  should_replenish_stock !== false || cancel_status !== "CANCELLATION_REQUEST_COMPLETE";

/** What TikTok says that the buyer of a cancelled order got back; null where it does not say it of every cancellation. */
export function statedRefunds(cancellations: TiktokCancellation[]): Decimal | null {
  const stated = settledCancellations(cancellations).map(({ refund_amount }) => refund_amount?.refund_total ?? null);
  const known = stated.filter((amount) => amount !== null);
  return known.length === 0 || known.length < stated.length ? null : sum(known.map(decimal));
}

/**
 * What a credit line has to take off besides the lines, so that the order's total falls by exactly what goes back: positive
 * where more than the lines' own totals goes back, negative where TikTok keeps some of it. Null when the lines' totals are it.
 *
 * @param lineTotals what Medusa makes of each line that goes
 */
export function creditBesides(
  lineTotals: Parameters<typeof MathBN.convert>[0][],
  amount: string | null,
): string | null {
  if (amount === null) return null;
  const besides = MathBN.sub(amount, ...lineTotals).decimalPlaces(CREDIT_DECIMALS);
  return besides.isZero() ? null : plain(besides);
}

/** Lines' totals come from rates with 20 digits; an amount of TikTok's has three decimals at most. */
const CREDIT_DECIMALS = 6;
