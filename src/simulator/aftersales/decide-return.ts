import { type ReturnRequest, type ReturnStatus, type ReturnType, statusesOf } from "../state/aftersales";
import type { Order } from "../state/model";
import type { World } from "../state/world";
import { refundTotal } from "./refund";
import { grant, grantRefund, moveReturn } from "./return-steps";

const PENDING = "RETURN_OR_REFUND_REQUEST_PENDING";

interface Decision {
  from: readonly ReturnStatus[];
  types: readonly ReturnType[];
}

const BOTH = ["REFUND", "RETURN_AND_REFUND"] as const;
const OF_REPLACEMENT: Decision = { from: ["REPLACEMENT_REQUEST_PENDING"], types: ["REPLACEMENT"] };
const DECISIONS: Readonly<Record<string, Decision>> = {
  APPROVE_REFUND: { from: [PENDING], types: ["REFUND"] },
  APPROVE_RETURN: { from: [PENDING], types: ["RETURN_AND_REFUND"] },
  APPROVE_RECEIVED_PACKAGE: { from: ["BUYER_SHIPPED_ITEM"], types: ["RETURN_AND_REFUND"] },
  OFFER_PARTIAL_REFUND: { from: [PENDING], types: BOTH },
  DIRECT_REFUND: { from: [PENDING, "AWAITING_BUYER_SHIP", "BUYER_SHIPPED_ITEM"], types: ["RETURN_AND_REFUND"] },
  APPROVE_REPLACEMENT: OF_REPLACEMENT,
  ISSUE_REPLACEMENT_REFUND: OF_REPLACEMENT,
  REJECT_REPLACEMENT: OF_REPLACEMENT,
  REJECT_REFUND: { from: [PENDING], types: ["REFUND"] },
  REJECT_RETURN: { from: [PENDING], types: ["RETURN_AND_REFUND"] },
  REJECT_RECEIVED_PACKAGE: { from: ["BUYER_SHIPPED_ITEM"], types: ["RETURN_AND_REFUND"] },
};

const SETTLED: readonly ReturnStatus[] = [
  "RETURN_OR_REFUND_REQUEST_SUCCESS",
  "RETURN_OR_REFUND_REQUEST_COMPLETE",
  "REPLACEMENT_REQUEST_REFUND_SUCCESS",
  "REPLACEMENT_REQUEST_COMPLETE",
];

/** Reasons to refuse that were seen; TikTok publishes no list. */
export const RETURN_REFUSALS = ["reverse_reject_request_reason_3", "reverse_reject_request_reason_5"];

export interface DecisionInput {
  decision: string;
  buyer_keep_item?: boolean | undefined;
  /** Minor units, with OFFER_PARTIAL_REFUND. */
  offer?: number | undefined;
}

/** TikTok's code for a decision that a return does not allow now, else null. */
export function decisionCode(request: ReturnRequest, order: Order, { decision, offer }: DecisionInput): number | null {
  const approves = !decision.startsWith("REJECT");
  if (order.fulfillment_type === "FULFILLMENT_BY_TIKTOK") return 25011026;
  if (request.arbitration === "IN_PROGRESS") return 25011010;
  if (decision === "REJECT_RECEIVED_PACKAGE" && request.quick_refund) return 25011025;
  const known = DECISIONS[decision];
  if (!known?.types.includes(request.type)) return 25020004;
  if (SETTLED.includes(request.status)) return approves ? 25011012 : 25020010;
  if (request.status === statusesOf(request.type).closed && approves) return 25020009;
  if (!known.from.includes(request.status)) return approves ? 25011013 : 25020004;
  if (decision !== "OFFER_PARTIAL_REFUND") return null;
  if (offer === undefined || offer < 1) return 25001001;
  const most = request.lines.reduce((sum, { refund }) => sum + (refund ? refundTotal(refund) : 0), 0);
  return offer > most ? 25005005 : null;
}

/** Carries out a seller's decision that `decisionCode` allows. */
export function decideReturn(world: World, order: Order, request: ReturnRequest, input: DecisionInput): void {
  const { decision } = input;
  const move = (status: ReturnStatus, note: string) =>
    moveReturn(world, order, request, { status, role: "SELLER", note });
  switch (decision) {
    case "OFFER_PARTIAL_REFUND":
      request.offer = input.offer ?? null;
      return move("AWAITING_BUYER_RESPONSE", "Part of the refund offered");
    case "DIRECT_REFUND":
      return grantRefund(world, order, request, "SELLER");
    case "REJECT_RECEIVED_PACKAGE":
      return move("REJECT_RECEIVE_PACKAGE", "Goods refused");
    case "ISSUE_REPLACEMENT_REFUND":
      return move("REPLACEMENT_REQUEST_REFUND_SUCCESS", "Money instead of a replacement");
    case "REJECT_REPLACEMENT":
      return move("REPLACEMENT_REQUEST_REJECT", "Refused");
    case "REJECT_REFUND":
    case "REJECT_RETURN":
      return move("REFUND_OR_RETURN_REQUEST_REJECT", "Refused");
    default:
      if (input.buyer_keep_item) request.keep_item = true;
      return grant(world, order, request, "SELLER");
  }
}
