import { publishCancellation } from "../orders/order-events";
import { touch } from "../orders/order-states";
import { marketOf } from "../markets/markets";
import { ControlError } from "../state/control-error";
import type { Cancellation, CancelStatus, Initiator } from "../state/aftersales";
import type { Line, Order } from "../state/model";
import { shopOf, type World } from "../state/world";
import { cancelLines, linesToCancel, liveLines } from "./cancel-lines";
import { refundsOf } from "./refund";

const HOUR = 3600;

/** Where single units may be cancelled. */
export const mayCancelLines = (region: string): boolean => ["US", "GB"].includes(region);

export interface CancelInput {
  role: Initiator;
  reason: string;
  reason_text?: string;
  /** The whole order when left out. */
  line_ids?: readonly string[] | undefined;
  /** Whether the units are for sale again; they are, unless told otherwise. */
  replenish?: boolean | undefined;
}

/** The buyer's request that waits for an answer. */
export const pendingOf = (world: World, order: Order): Cancellation | undefined =>
  [...world.cancellations.values()].find(({ order_id, status }) => order_id === order.id && status === "PENDING");

function open(world: World, order: Order, lines: Line[], input: CancelInput, more: Partial<Cancellation>) {
  const now = world.clock.seconds();
  const refunds = order.paid_time === null ? [] : refundsOf(order, lines, lines.length === liveLines(order).length);
  const cancellation: Cancellation = {
    id: world.ids.next("cancellation"),
    shop_id: order.shop_id,
    order_id: order.id,
    buyer_id: order.buyer_id,
    type: "CANCEL",
    status: "SUCCESS",
    role: input.role,
    reason: input.reason,
    reason_text: input.reason_text ?? input.reason,
    lines: lines.map(({ id }, index) => ({
      id: world.ids.next("cancellation"),
      line_id: id,
      refund: refunds[index] ?? null,
      component_ids: [],
      part_ids: [],
    })),
    replenish: input.replenish ?? true,
    create_time: now,
    update_time: now,
    deadline: null,
    ...more,
  };
  world.cancellations.set(cancellation.id, cancellation);
  return cancellation;
}

function setStatus(world: World, order: Order, cancellation: Cancellation, status: CancelStatus): void {
  cancellation.status = status;
  cancellation.update_time = world.clock.seconds();
  if (status !== "PENDING") cancellation.deadline = null;
  publishCancellation(world, order, cancellation);
}

/** The buyer asks to cancel: at once while unpaid or on hold, else the seller has 48 hours to answer, 24 in the US. */
export function requestCancel(world: World, order: Order, input: Omit<CancelInput, "role">): Cancellation {
  const { region, cod } = marketOf(shopOf(world, order).region);
  if (["UNPAID", "ON_HOLD"].includes(order.status)) return cancel(world, order, { ...input, role: "BUYER" });
  const packed = order.status === "AWAITING_COLLECTION" && (cod || region === "SG");
  if (!["AWAITING_SHIPMENT", "PARTIALLY_SHIPPING"].includes(order.status) && !packed) {
    throw new ControlError(`Order ${order.id} is ${order.status}; its buyer cannot ask to cancel.`);
  }
  if (pendingOf(world, order)) throw new ControlError(`The buyer of order ${order.id} asks to cancel already.`);
  if (input.line_ids && !mayCancelLines(region)) {
    throw new ControlError(`Single lines cannot be cancelled in ${region}.`);
  }
  const lines = linesToCancel(order, input.line_ids);
  order.is_buyer_request_cancel = true;
  order.request_cancel_time = world.clock.seconds();
  touch(world, order);
  const deadline = world.clock.seconds() + (region === "US" ? 24 : 48) * HOUR;
  const more = { type: "BUYER_CANCEL", status: "PENDING", deadline } as const;
  const cancellation = open(world, order, lines, { ...input, role: "BUYER" }, more);
  publishCancellation(world, order, cancellation);
  world.clock.schedule(deadline * 1000, () => {
    if (cancellation.status === "PENDING") acceptCancel(world, order, cancellation);
  });
  return cancellation;
}

/** The seller agrees, or says nothing in time. */
export function acceptCancel(world: World, order: Order, cancellation: Cancellation): void {
  if (["IN_TRANSIT", "DELIVERED", "COMPLETED"].includes(order.status)) return rejectCancel(world, order, cancellation);
  setStatus(world, order, cancellation, "SUCCESS");
  cancelLines(world, order, cancellation);
  setStatus(world, order, cancellation, "COMPLETE");
}

/** The seller refuses, or something else closes the request. */
export function rejectCancel(world: World, order: Order, cancellation: Cancellation): void {
  order.is_buyer_request_cancel = false;
  touch(world, order);
  setStatus(world, order, cancellation, "CANCELLED");
}

/** Cancels an order or single units of it without asking anyone. A buyer's own request is answered with it. */
export function cancel(world: World, order: Order, input: CancelInput): Cancellation {
  const lines = linesToCancel(order, input.line_ids);
  const asked = pendingOf(world, order);
  if (asked && input.role === "BUYER") {
    acceptCancel(world, order, asked);
    return asked;
  }
  if (asked) rejectCancel(world, order, asked);
  const cancellation = open(world, order, lines, input, {});
  cancelLines(world, order, cancellation);
  setStatus(world, order, cancellation, "COMPLETE");
  return cancellation;
}
