import * as cancellation from "../aftersales/cancellation";
import { SHIPPING_TIMEOUT } from "../aftersales/late-orders";
import { ControlError } from "../state/control-error";
import type { Initiator } from "../state/aftersales";
import type { Order } from "../state/model";
import type { World } from "../state/world";
import { findOrder } from "./order-control";

export interface RequestCancel {
  /** What the buyer reads. */
  reason?: string;
  /** The whole order when left out. */
  line_ids?: string[];
  /** Whether the units are for sale again; they are when left out. */
  replenish?: boolean;
}

const REASONS: Record<Initiator, readonly [key: string, text: string]> = {
  BUYER: ["ecom_order_to_ship_canceled_reason_need_to_change_payment_method", "Need to change payment method"],
  SELLER: ["seller_cancel_reason_out_of_stock", "Out of stock"],
  SYSTEM: SHIPPING_TIMEOUT,
};

function inputOf(role: Initiator, { reason, line_ids, replenish }: RequestCancel): cancellation.CancelInput {
  const [key, text] = REASONS[role];
  return { role, reason: key, reason_text: reason ?? text, line_ids, replenish };
}

export function requestCancel(world: World, order: Order, input: RequestCancel = {}): void {
  cancellation.requestCancel(world, order, inputOf("BUYER", input));
}

/** Returns the order's id. */
export function answerCancel(world: World, id: string, approved: boolean): string {
  const found = world.cancellations.get(id);
  if (found?.status !== "PENDING") throw new ControlError(`There is no cancellation ${id} that waits for an answer.`);
  const answer = approved ? cancellation.acceptCancel : cancellation.rejectCancel;
  answer(world, findOrder(world, found.order_id), found);
  return found.order_id;
}

export function cancel(
  world: World,
  order: Order,
  { initiator = "BUYER", ...input }: RequestCancel & { initiator?: Initiator } = {},
): void {
  cancellation.cancel(world, order, inputOf(initiator, input));
}
