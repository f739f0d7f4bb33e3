import { become } from "../orders/order-states";
import type { ReturnRecord, ReturnRequest, ReturnStatus } from "../state/aftersales";
import type { Line, Order } from "../state/model";
import type { World } from "../state/world";
import { liveLines } from "./cancel-lines";
import { partRefunds } from "./part-refunds";
import { sendReplacement } from "./replacement";
import { publishReturn } from "./return-events";

const HOUR = 3600;
/** How long the seller has, by what he is to answer. */
const TIME_TO_ANSWER: Partial<Record<ReturnStatus, number>> = {
  RETURN_OR_REFUND_REQUEST_PENDING: 48 * HOUR,
  REPLACEMENT_REQUEST_PENDING: 48 * HOUR,
  BUYER_SHIPPED_ITEM: 7 * 24 * HOUR,
};
/** From a granted refund to the money. */
const PAYMENT_SECONDS = 60;

interface Move {
  status: ReturnStatus;
  role: ReturnRecord["role"];
  note: string;
}

/** Gives a return its next status, notes it and tells the apps. Where the seller says nothing in time, TikTok consents. */
export function moveReturn(world: World, order: Order, request: ReturnRequest, { status, role, note }: Move): void {
  const now = world.clock.seconds();
  const seconds = request.arbitration === "IN_PROGRESS" ? undefined : TIME_TO_ANSWER[status];
  const deadline = seconds === undefined ? null : now + seconds;
  Object.assign(request, { status, update_time: now, deadline });
  request.records.push({ event: status, role, reason_text: request.reason_text, note, create_time: now });
  if (deadline !== null) {
    world.clock.schedule(deadline * 1000, () => {
      if (request.deadline === deadline && request.status === status) grant(world, order, request, "SYSTEM");
    });
  }
  world.changed();
  publishReturn(world, order, request);
}

/** What the seller's consent leads to: the goods are awaited, the refund is granted, or other goods are sent. */
export function grant(world: World, order: Order, request: ReturnRequest, role: ReturnRecord["role"]): void {
  if (request.type === "REPLACEMENT") {
    moveReturn(world, order, request, { status: "REPLACEMENT_REQUEST_COMPLETE", role, note: "Replacement approved" });
    sendReplacement(world, order, request);
    return;
  }
  const awaited = request.status === "RETURN_OR_REFUND_REQUEST_PENDING" && request.type === "RETURN_AND_REFUND";
  if (awaited && !request.keep_item) {
    moveReturn(world, order, request, { status: "AWAITING_BUYER_SHIP", role, note: "Return approved" });
  } else grantRefund(world, order, request, role);
}

/** The refund is granted; the money follows a minute later. */
export function grantRefund(world: World, order: Order, request: ReturnRequest, role: ReturnRecord["role"]): void {
  moveReturn(world, order, request, { status: "RETURN_OR_REFUND_REQUEST_SUCCESS", role, note: "Refund approved" });
  world.clock.schedule((world.clock.seconds() + PAYMENT_SECONDS) * 1000, () => payRefund(world, order, request));
}

/** The buyer has the money. An order that was refunded in full before it arrived is complete with it. */
export function payRefund(world: World, order: Order, request: ReturnRequest): void {
  if (request.status !== "RETURN_OR_REFUND_REQUEST_SUCCESS") return;
  moveReturn(world, order, request, {
    status: "RETURN_OR_REFUND_REQUEST_COMPLETE",
    role: "SYSTEM",
    note: "Refund paid",
  });
  if (request.offer !== null || !["AWAITING_COLLECTION", "IN_TRANSIT"].includes(order.status)) return;
  const refunded = [...world.returns.values()]
    .filter((row) => row.order_id === order.id && row.status === "RETURN_OR_REFUND_REQUEST_COMPLETE")
    .flatMap(({ lines }) => lines);
  const isRefunded = ({ id, components }: Line) => {
    const ofLine = refunded.filter(({ line_id }) => line_id === id);
    const parts = new Set(ofLine.flatMap(({ component_ids }) => component_ids));
    return ofLine.length > 0 && components.every((component) => parts.has(component.id));
  };
  if (!liveLines(order).every(isRefunded)) return;
  order.completed_time = world.clock.seconds();
  become(world, order, "COMPLETED");
}

/** The buyer takes the part that the seller offered, or does not: then the whole is in question again. */
export function answerOffer(world: World, order: Order, request: ReturnRequest, accepted: boolean): void {
  if (accepted && request.offer !== null) {
    request.lines = partRefunds(request.lines, request.offer);
    grantRefund(world, order, request, "BUYER");
    return;
  }
  request.offer_refused = true;
  const status = "RETURN_OR_REFUND_REQUEST_PENDING";
  moveReturn(world, order, request, { status, role: "BUYER", note: "Offer refused" });
}
