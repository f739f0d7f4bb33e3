import { decideReturn, decisionCode } from "../aftersales/decide-return";
import { editReturn, requestReturn, type ReturnInput } from "../aftersales/return-request";
import { answerOffer, grantRefund, moveReturn, payRefund } from "../aftersales/return-steps";
import { toMinor } from "../markets/money";
import { providersOf } from "../markets/providers";
import { ControlError } from "../state/control-error";
import { type ReturnRequest, type ReturnStatus, type ReturnType, statusesOf } from "../state/aftersales";
import type { Order } from "../state/model";
import { shopOf, type World } from "../state/world";
import { findOrder } from "./order-control";
import { orderState, type OrderState } from "./views";

export interface RequestReturn {
  /** Default RETURN_AND_REFUND. */
  type?: ReturnType;
  /** Every unit that can be returned when left out. */
  line_ids?: string[];
  /** Single components of bundles instead, by their ids in `sub_item_info`. */
  component_ids?: string[];
  /** A decimal string; all that was paid for the units when left out. */
  amount?: string;
  reason?: string;
  /** Shared by the requests that TikTok shows as one. */
  combined_return_id?: string;
  /** TikTok refunds at once: the seller may not refuse the goods. */
  quick_refund?: boolean;
}

export interface DecideReturn {
  decision: string;
  buyer_keep_item?: boolean;
  /** With OFFER_PARTIAL_REFUND: a decimal string. */
  amount?: string;
}

/** What becomes of an order after its parcel: each tells how the order stands then. */
export interface ReturnsControl {
  /** The buyer asks for a refund, with or without sending goods back. */
  requestReturn(order_id: string, input?: RequestReturn): OrderState;
  /** The buyer edits an open request: it is closed and another takes its place. */
  editReturn(return_id: string, input?: RequestReturn): OrderState;
  withdrawReturn(return_id: string): OrderState;
  /** The seller decides in Seller Center, in the words of the API. */
  decideReturn(return_id: string, input: DecideReturn): OrderState;
  /** The buyer answers the seller's offer of a part. */
  answerOffer(return_id: string, accepted: boolean): OrderState;
  /** The buyer hands the goods to the carrier. */
  shipReturn(return_id: string, input?: { tracking_number?: string }): OrderState;
  /** The buyer asks TikTok's staff to decide. */
  escalateReturn(return_id: string): OrderState;
  arbitrateReturn(return_id: string, outcome: "SUPPORT_BUYER" | "SUPPORT_SELLER"): OrderState;
  /** A granted refund reaches the buyer before its minute is over. */
  payRefund(return_id: string): OrderState;
}

const minorOf = (amount: string | undefined, currency: string): number | undefined => {
  if (amount === undefined) return undefined;
  const minor = toMinor(amount, currency);
  if (minor === null) throw new ControlError(`"${amount}" is not an amount in ${currency}.`);
  return minor;
};

function inputOf(order: Order, input: RequestReturn): ReturnInput {
  const { type = "RETURN_AND_REFUND", amount, reason, ...rest } = input;
  return {
    ...rest,
    type,
    amount: minorOf(amount, order.money.currency),
    reason: `ecom_order_delivered_refund_${type === "REFUND" ? "reason_missing_product" : "and_return_reason_damaged"}`,
    reason_text: reason ?? (type === "REFUND" ? "Missing product" : "Package or product is damaged"),
  };
}

export function createReturnsControl(world: World): ReturnsControl {
  /** Does something to a return that is in one of these statuses. */
  const act = (
    id: string,
    from: readonly ReturnStatus[] | null,
    step: (order: Order, request: ReturnRequest) => void,
  ): OrderState => {
    const request = world.returns.get(id);
    if (!request) throw new ControlError(`There is no return ${id}.`);
    if (from && !from.includes(request.status)) throw new ControlError(`Return ${id} is ${request.status}.`);
    const order = findOrder(world, request.order_id);
    step(order, request);
    return orderState(world, order);
  };
  const to =
    (status: ReturnStatus, role: "BUYER" | "OPERATOR", note: string) => (order: Order, request: ReturnRequest) =>
      moveReturn(world, order, request, { status, role, note });
  const PENDING = "RETURN_OR_REFUND_REQUEST_PENDING";
  const OPEN = [PENDING, "REPLACEMENT_REQUEST_PENDING", "AWAITING_BUYER_RESPONSE", "AWAITING_BUYER_SHIP"] as const;
  const REFUSED = ["REFUND_OR_RETURN_REQUEST_REJECT", "REJECT_RECEIVE_PACKAGE"] as const;

  return {
    requestReturn(orderId, input = {}) {
      const order = findOrder(world, orderId);
      requestReturn(world, order, inputOf(order, input));
      return orderState(world, order);
    },
    editReturn: (id, input = {}) =>
      act(id, null, (order, request) =>
        editReturn(world, order, request, inputOf(order, { type: request.type, ...input })),
      ),
    withdrawReturn: (id) =>
      act(id, OPEN, (order, request) => to(statusesOf(request.type).closed, "BUYER", "Withdrawn")(order, request)),
    decideReturn: (id, { decision, buyer_keep_item, amount }) =>
      act(id, null, (order, request) => {
        const input = { decision, buyer_keep_item, offer: minorOf(amount, order.money.currency) };
        const code = decisionCode(request, order, input);
        if (code !== null) throw new ControlError(`Return ${id} is ${request.status}; ${decision} answers ${code}.`);
        decideReturn(world, order, request, input);
      }),
    answerOffer: (id, accepted) =>
      act(id, ["AWAITING_BUYER_RESPONSE"], (order, request) => answerOffer(world, order, request, accepted)),
    shipReturn: (id, { tracking_number = `RT${id.slice(-12)}` } = {}) =>
      act(id, ["AWAITING_BUYER_SHIP"], (order, request) => {
        const provider = providersOf(shopOf(world, order).region)[0];
        const { id: provider_id = "", name: provider_name = "" } = provider ?? {};
        request.tracking = { number: tracking_number, provider_id, provider_name };
        to("BUYER_SHIPPED_ITEM", "BUYER", "Shipped")(order, request);
      }),
    escalateReturn: (id) =>
      act(id, [PENDING, ...REFUSED], (order, request) => {
        request.arbitration = "IN_PROGRESS";
        to(request.status, "BUYER", "Handed to TikTok")(order, request);
      }),
    arbitrateReturn: (id, outcome) =>
      act(id, [PENDING, ...REFUSED], (order, request) => {
        if (request.arbitration !== "IN_PROGRESS") throw new ControlError(`TikTok was not asked about return ${id}.`);
        request.arbitration = outcome;
        if (outcome === "SUPPORT_BUYER") grantRefund(world, order, request, "OPERATOR");
        else to("REFUND_OR_RETURN_REQUEST_REJECT", "OPERATOR", "Decided for the seller")(order, request);
      }),
    payRefund: (id) =>
      act(id, ["RETURN_OR_REFUND_REQUEST_SUCCESS"], (order, request) => payRefund(world, order, request)),
  };
}
