import type { TiktokReturnOrder } from "../tiktok/schemas/returns";
import { decimal, isAmount, plain } from "./money";
import { isLaterReturn, returnStep, type ReturnState, type ReturnVersion } from "./return-status";

/** Whether the goods were ever on their way back, and whether the seller refused them on arrival. */
export type ReturnedGoods = "unseen" | "shipped" | "refused";

/** One unit of a component, of a unit that is a bundle. */
export interface ReturnedPart {
  line_id: string;
  sku_id: string;
}

/** What a refund gives back of one unit: its price and its tax, as a decimal string. */
export interface LineRefund {
  line_id: string;
  amount: string;
}

/** What is known of one return or refund, over all times that TikTok was asked. */
export interface ReturnFacts extends ReturnVersion {
  tiktok_return_id: string;
  /** REFUND, RETURN_AND_REFUND or REPLACEMENT. */
  type: string;
  /** When the buyer asked, epoch seconds. */
  create_time: number | null;
  goods: ReturnedGoods;
  /** The refund does not wait for the goods. */
  keeps_goods: boolean;
  /** TikTok is asked to decide: a refusal is not the last word. */
  in_arbitration: boolean;
  /** TikTok's ids of the units that it is about. */
  line_ids: string[];
  /** Where TikTok names components of them: those. */
  parts: ReturnedPart[];
  /** A decimal string; null where TikTok names none. */
  refund_amount: string | null;
  /** By unit, where TikTok says it of each. */
  line_refunds: LineRefund[];
  /** ISO 4217, upper case. */
  currency: string | null;
  /** Until when the seller may answer, epoch seconds. */
  deadline: number | null;
  /** The request that took its place, after the buyer edited it. */
  replaced_by: string | null;
}

const GOODS: readonly ReturnedGoods[] = ["unseen", "shipped", "refused"];

/** What a status tells of the goods, whenever it was seen. */
export function goodsSeenIn(status: string): ReturnedGoods {
  if (status === "BUYER_SHIPPED_ITEM") return "shipped";
  return status === "REJECT_RECEIVE_PACKAGE" ? "refused" : "unseen";
}

/** The more telling of two. */
export const furtherGoods = (one: ReturnedGoods, other: ReturnedGoods): ReturnedGoods =>
  GOODS.indexOf(one) > GOODS.indexOf(other) ? one : other;

/** What one answer of TikTok says. */
export function returnFacts(tiktokReturn: TiktokReturnOrder): ReturnFacts {
  const { refund_amount: refund, seller_next_action_response: answers } = tiktokReturn;
  const deadlines = answers.flatMap(({ deadline }) => deadline ?? []);
  return {
    tiktok_return_id: tiktokReturn.return_id,
    type: tiktokReturn.return_type ?? "REFUND",
    status: tiktokReturn.return_status,
    create_time: tiktokReturn.create_time,
    update_time: tiktokReturn.update_time,
    goods: goodsSeenIn(tiktokReturn.return_status),
    keeps_goods: tiktokReturn.can_buyer_keep_item,
    in_arbitration: tiktokReturn.arbitration_status === "IN_PROGRESS",
    line_ids: tiktokReturn.return_line_items.map((line) => line.order_line_item_id),
    parts: tiktokReturn.return_line_items.flatMap(({ order_line_item_id: line_id, return_sub_line_items }) =>
      return_sub_line_items.flatMap(({ sku_id }) => (sku_id === null ? [] : { line_id, sku_id })),
    ),
    refund_amount: refund && isAmount(refund.refund_total) ? cappedByOffer(refund.refund_total, tiktokReturn) : null,
    line_refunds: lineRefunds(tiktokReturn),
    currency: refund?.currency ?? null,
    deadline: deadlines.length > 0 ? Math.min(...deadlines) : null,
    replaced_by: tiktokReturn.next_return_id,
  };
}

function lineRefunds({ return_line_items: lines }: TiktokReturnOrder): LineRefund[] {
  const stated = lines.flatMap(({ order_line_item_id: line_id, refund_amount: refund }) => {
    const amount = refund && decimal(refund.refund_subtotal).plus(refund.refund_tax);
    return amount?.isFinite() && !amount.isNegative() ? { line_id, amount: plain(amount) } : [];
  });
  return stated.length === lines.length ? stated : [];
}

/** Where the buyer took a part that the seller offered, no more than that part is paid. */
function cappedByOffer(total: string, tiktokReturn: TiktokReturnOrder): string {
  const { seller_proposed_return_type, partial_refund, buyer_rejected_partial_refund } = tiktokReturn;
  const isTaken = seller_proposed_return_type === "PARTIAL_REFUND" && !buyer_rejected_partial_refund;
  if (!isTaken || !partial_refund || !isAmount(partial_refund.amount)) return total;
  return decimal(partial_refund.amount).isLessThan(decimal(total)) ? partial_refund.amount : total;
}

/** Both observations of one return together: the later one, and what either saw of its goods and its successor. */
export function mergeReturn(stored: ReturnFacts, seen: ReturnFacts): ReturnFacts {
  return {
    ...(isLaterReturn(stored, seen) ? seen : stored),
    goods: furtherGoods(stored.goods, seen.goods),
    replaced_by: stored.replaced_by ?? seen.replaced_by,
  };
}

/** Names every request's successor, also where only the successor names its predecessor. */
export function withSuccessors(
  returns: readonly ReturnFacts[],
  predecessors: ReadonlyMap<string, string>,
): ReturnFacts[] {
  const successorOf = new Map([...predecessors].map(([successor, predecessor]) => [predecessor, successor]));
  return returns.map((each) => ({
    ...each,
    replaced_by: each.replaced_by ?? successorOf.get(each.tiktok_return_id) ?? null,
  }));
}

export function returnState(facts: ReturnFacts): ReturnState {
  if (facts.replaced_by !== null) return "replaced";
  const step = returnStep(facts.status);
  if (step !== "granted") return step ?? "unknown";
  return areGoodsBack(facts) ? "received" : "approved";
}

/** TikTok has granted the refund, which nothing takes back any more (returns sheet, 6: count refunds on these rows only). */
export function isGranted({ status, replaced_by }: ReturnFacts): boolean {
  const step = returnStep(status);
  return replaced_by === null && (step === "granted" || step === "refunded");
}

/**
 * Goods that were on their way are back once the refund is granted. Without having been seen on their way they are not: the
 * seller may refund at once (DIRECT_REFUND), whether or not a label was printed.
 */
export const areGoodsBack = (facts: ReturnFacts): boolean =>
  isGranted(facts) && facts.type === "RETURN_AND_REFUND" && !facts.keeps_goods && facts.goods !== "unseen";
