import { MathBN } from "@medusajs/framework/utils";
import type { TiktokOrder } from "../tiktok/schemas/order";
import type { Difference } from "../types/reconciliation-dto";
import { isCancelled, isDelivered, isShipped } from "./order-status";

/** A Medusa order as it is read back. */
export interface MedusaSide {
  /** `pending`, `completed`, `canceled`. */
  status: string;
  /** Decimal strings. */
  total: string;
  refunded: string;
  /** One a unit of TikTok's: what is left of it, and how far it has come. */
  lines: { tiktok_line_item_id: string; quantity: number; shipped: number; delivered: number; returned: number }[];
  tracking_numbers: string[];
}

/** TikTok's order, and what TikTok says of it elsewhere. */
export interface TiktokSide {
  tiktokOrder: Pick<TiktokOrder, "status" | "line_items" | "tracking_number">;
  /** What the total of an order is that nothing was cancelled or refunded of. */
  total: string;
  /** What the buyer got back, over all cancellations and returns. */
  refunded: string;
}

/** TikTok's line ids whose unit is sold still. */
const liveLines = ({ status, line_items }: TiktokSide["tiktokOrder"]): Set<string> =>
  new Set(
    isCancelled(status)
      ? []
      : line_items.filter((line) => !isCancelled(line.display_status ?? "")).map((line) => line.id),
  );

/** Where an imported order differs from TikTok's; nothing where it is as it should be. */
export function compareOrder(tiktok: TiktokSide, medusa: MedusaSide): Difference[] {
  const { tiktokOrder } = tiktok;
  const cancelled = isCancelled(tiktokOrder.status);
  if (cancelled !== (medusa.status === "canceled")) {
    return [
      { kind: "cancellation", tiktok: tiktokOrder.status, medusa: medusa.status },
      ...compareRefunds(tiktok, medusa),
    ];
  }
  if (cancelled) return compareRefunds(tiktok, medusa);
  return [
    ...compareStatus(tiktok, medusa),
    ...compareLines(tiktok, medusa),
    ...compareTotals(tiktok, medusa),
    ...compareRefunds(tiktok, medusa),
    ...compareTracking(tiktok, medusa),
  ];
}

/** How far the parcels have come, where both sides know: a label alone is not on its way. */
function compareStatus({ tiktokOrder }: TiktokSide, { lines }: MedusaSide): Difference[] {
  const live = lines.filter((line) => line.quantity > 0);
  const all = (isThere: (line: MedusaSide["lines"][number]) => boolean) => live.length > 0 && live.every(isThere);
  const reached = all(({ delivered, quantity }) => delivered >= quantity)
    ? "delivered"
    : all(({ shipped, quantity }) => shipped >= quantity)
      ? "shipped"
      : "not shipped";
  const isBehind =
    (isDelivered(tiktokOrder.status) && reached !== "delivered") ||
    (isShipped(tiktokOrder.status) && reached === "not shipped");
  const isAhead = tiktokOrder.status === "AWAITING_SHIPMENT" && reached !== "not shipped";
  return isBehind || isAhead ? [{ kind: "status", tiktok: tiktokOrder.status, medusa: reached }] : [];
}

function compareLines({ tiktokOrder }: TiktokSide, { lines }: MedusaSide): Difference[] {
  const live = liveLines(tiktokOrder);
  const kept = new Set(lines.filter((line) => line.quantity > 0).map((line) => line.tiktok_line_item_id));
  const differ = live.size !== kept.size || [...live].some((id) => !kept.has(id));
  return differ ? [{ kind: "lines", tiktok: String(live.size), medusa: String(kept.size) }] : [];
}

/** Where something was cancelled or refunded, the refunds and the lines are what has to agree. */
function compareTotals(tiktok: TiktokSide, medusa: MedusaSide): Difference[] {
  const { line_items } = tiktok.tiktokOrder;
  const isWhole = line_items.length === liveLines(tiktok.tiktokOrder).size;
  const isUntouched = [tiktok.refunded, medusa.refunded].every((amount) => MathBN.eq(amount, 0));
  if (!isWhole || !isUntouched || MathBN.eq(tiktok.total, medusa.total)) return [];
  return [{ kind: "total", tiktok: tiktok.total, medusa: medusa.total }];
}

const compareRefunds = (tiktok: TiktokSide, medusa: MedusaSide): Difference[] =>
  MathBN.eq(tiktok.refunded, medusa.refunded)
    ? []
    : [{ kind: "refund", tiktok: tiktok.refunded, medusa: medusa.refunded }];

/** Each number that TikTok has of a parcel on its way has to be in Medusa. How often it is written there does not matter. */
function compareTracking({ tiktokOrder }: TiktokSide, { tracking_numbers }: MedusaSide): Difference[] {
  if (!isShipped(tiktokOrder.status)) return [];
  const ofLines = tiktokOrder.line_items.flatMap((line) => line.tracking_number ?? []);
  const wanted = new Set(
    ofLines.length > 0 ? ofLines : [tiktokOrder.tracking_number].flatMap((number) => number ?? []),
  );
  const missing = [...wanted].filter((number) => !tracking_numbers.includes(number));
  return missing.length === 0
    ? []
    : [{ kind: "tracking", tiktok: String(wanted.size), medusa: String(wanted.size - missing.length) }];
}
