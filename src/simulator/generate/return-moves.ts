import { pendingOf } from "../aftersales/cancellation";
import { returnable } from "../aftersales/return-request";
import { refundTotal } from "../aftersales/refund";
import { createReturnsControl, type ReturnsControl } from "../control/returns-control";
import { toAmount } from "../markets/money";
import { completeOrder } from "../orders/order-steps";
import type { ReturnRequest } from "../state/aftersales";
import type { Order } from "../state/model";
import { shuffled, type Random } from "../state/random";
import type { World } from "../state/world";
import { between, chance } from "./draw";
import type { Move } from "./order-moves";

const WITHDRAWN = "RETURN_OR_REFUND_REQUEST_CANCEL";
const PAID = "RETURN_OR_REFUND_REQUEST_COMPLETE";
const REFUSED = ["REFUND_OR_RETURN_REQUEST_REJECT", "REJECT_RECEIVE_PACKAGE"];

/** Still to be decided by somebody; one that was refused is so while TikTok is asked about it. */
const isOpen = ({ status, arbitration }: ReturnRequest): boolean =>
  arbitration === "IN_PROGRESS" || ![PAID, WITHDRAWN, ...REFUSED].includes(status);

const requestsOf = (world: World, order: Order): ReturnRequest[] =>
  [...world.returns.values()].filter(({ order_id }) => order_id === order.id);

/** Whether a buyer has money back for units, or has asked for it: then nothing of the order is cancelled any more. */
export const refundedOrAsked = (world: World, order: Order): boolean =>
  requestsOf(world, order).some((request) => isOpen(request) || request.status === PAID);

/** What may happen once goods are on their way or there: requests for money, what becomes of them, and the order's end. */
export function returnMoves(world: World, order: Order, random: Random): Move[] {
  const control = createReturnsControl(world);
  const requests = requestsOf(world, order);
  const free = new Set(returnable(world, order, null).map(({ id }) => id));
  const moves = requests.flatMap((request) => {
    const mayEscalate = isOpen(request) || request.lines.every(({ line_id }) => free.has(line_id));
    return movesOf(control, order, request, random, mayEscalate);
  });
  if (requests.some(isOpen)) return moves;
  if (order.status === "DELIVERED") {
    moves.push({ name: "time for returns is over", weight: 6, make: () => completeOrder(world, order) });
  }
  return [...moves, ...requestMoves(world, control, order, random)];
}

function requestMoves(world: World, control: ReturnsControl, order: Order, random: Random): Move[] {
  const free = returnable(world, order, null);
  if (pendingOf(world, order) || order.paid_time === null || order.money.total_amount === 0 || free.length === 0)
    return [];
  const units = chance(random, 50) ? shuffled(free, random).slice(0, between(random, 1, free.length)) : free;
  const line_ids = units.map(({ id }) => id);
  const paid = units.reduce((total, { sale_price }) => total + sale_price, 0);
  const part = paid > 0 && chance(random, 20) ? toAmount(between(random, 1, paid), order.money.currency) : undefined;
  const ask = (name: string, weight: number, type: "REFUND" | "RETURN_AND_REFUND"): Move => ({
    name,
    weight,
    make: () => void control.requestReturn(order.id, { type, line_ids, ...(part !== undefined && { amount: part }) }),
  });
  switch (order.status) {
    case "AWAITING_COLLECTION":
    case "IN_TRANSIT":
      return [ask("buyer asks for a refund", 1, "REFUND")];
    case "DELIVERED":
      return [ask("buyer asks for a refund", 2, "REFUND"), ask("buyer asks to return", 4, "RETURN_AND_REFUND")];
    default:
      return [];
  }
}

function movesOf(
  control: ReturnsControl,
  order: Order,
  request: ReturnRequest,
  random: Random,
  mayEscalate: boolean,
): Move[] {
  const { id, type, status, arbitration } = request;
  const move = (name: string, weight: number, make: () => unknown): Move => ({ name, weight, make: () => void make() });
  const decide = (name: string, weight: number, decision: string, amount?: string) =>
    move(name, weight, () => control.decideReturn(id, { decision, ...(amount !== undefined && { amount }) }));
  if (arbitration === "IN_PROGRESS") {
    return (["SUPPORT_BUYER", "SUPPORT_SELLER"] as const).map((outcome) =>
      move(`TikTok decides: ${outcome}`, 4, () => control.arbitrateReturn(id, outcome)),
    );
  }
  const escalate =
    mayEscalate && arbitration === null ? [move("buyer asks TikTok", 1, () => control.escalateReturn(id))] : [];
  const withdraw = move("buyer withdraws", 1, () => control.withdrawReturn(id));
  // What TikTok fulfils, the seller does not decide about.
  const bySeller = order.fulfillment_type === "FULFILLMENT_BY_SELLER";
  switch (status) {
    case "RETURN_OR_REFUND_REQUEST_PENDING": {
      const what = type === "REFUND" ? "REFUND" : "RETURN";
      const most = request.lines.reduce((total, { refund }) => total + (refund ? refundTotal(refund) : 0), 0);
      const offer = toAmount(between(random, 1, Math.max(1, most)), order.money.currency);
      const decisions = [
        decide("seller approves", 8, `APPROVE_${what}`),
        decide("seller refuses", 2, `REJECT_${what}`),
        ...(type === "REFUND" ? [] : [decide("seller refunds at once", 1, "DIRECT_REFUND")]),
        ...(most > 0 ? [decide("seller offers a part", 1, "OFFER_PARTIAL_REFUND", offer)] : []),
      ];
      const edit = move("buyer edits the request", 1, () => control.editReturn(id));
      return [...(bySeller ? decisions : []), edit, withdraw, ...escalate];
    }
    case "AWAITING_BUYER_RESPONSE":
      return [true, false].map((yes) =>
        move(`buyer ${yes ? "takes" : "refuses"} the offer`, 3, () => control.answerOffer(id, yes)),
      );
    case "AWAITING_BUYER_SHIP":
      return [move("buyer sends it back", 6, () => control.shipReturn(id)), withdraw];
    case "BUYER_SHIPPED_ITEM":
      return [
        decide("seller has it back", 6, "APPROVE_RECEIVED_PACKAGE"),
        decide("seller refuses what came back", 1, "REJECT_RECEIVED_PACKAGE"),
      ].filter(() => bySeller);
    case "RETURN_OR_REFUND_REQUEST_SUCCESS":
      return [move("refund is paid", 8, () => control.payRefund(id))];
    case "REFUND_OR_RETURN_REQUEST_REJECT":
    case "REJECT_RECEIVE_PACKAGE":
      return escalate;
    default:
      return [];
  }
}
