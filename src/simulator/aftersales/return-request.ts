import { ControlError } from "../state/control-error";
import { type RequestLine, type ReturnRequest, type ReturnType, statusesOf } from "../state/aftersales";
import type { Line, Order, OrderStatus } from "../state/model";
import type { World } from "../state/world";
import { liveLines } from "./cancel-lines";
import { partRefunds } from "./part-refunds";
import { componentRefund } from "./component-refund";
import { refundsOf, refundTotal } from "./refund";
import { moveReturn } from "./return-steps";

export interface ReturnInput {
  type: ReturnType;
  reason: string;
  reason_text: string;
  /** Every unit of the order when left out. */
  line_ids?: readonly string[] | undefined;
  /** Instead of lines: single components of bundles, as `sub_item_info` names them. */
  component_ids?: readonly string[] | undefined;
  /** Minor units; all that was paid for the units when left out. */
  amount?: number | undefined;
  combined_return_id?: string | undefined;
  quick_refund?: boolean | undefined;
}

/** When a buyer may ask for what: money for what has not arrived, and both once it has. */
const WHEN: Record<ReturnType, readonly OrderStatus[]> = {
  REFUND: ["AWAITING_COLLECTION", "IN_TRANSIT", "DELIVERED"],
  RETURN_AND_REFUND: ["DELIVERED"],
  REPLACEMENT: ["DELIVERED"],
};

const WITHOUT_REFUND = [
  ...["RETURN_OR_REFUND_REQUEST_CANCEL", "REFUND_OR_RETURN_REQUEST_REJECT", "REJECT_RECEIVE_PACKAGE"],
  ...["REPLACEMENT_REQUEST_CANCEL", "REPLACEMENT_REQUEST_REJECT"],
];

/** What open and granted requests of an order hold. */
function heldLines(world: World, order: Order, except: ReturnRequest | null): RequestLine[] {
  return [...world.returns.values()]
    .filter((row) => row.order_id === order.id && row !== except && !WITHOUT_REFUND.includes(row.status))
    .flatMap(({ lines }) => lines);
}

/** The units of an order of which no open or granted request holds anything. */
export function returnable(world: World, order: Order, except: ReturnRequest | null): Line[] {
  const taken = new Set(heldLines(world, order, except).map(({ line_id }) => line_id));
  return liveLines(order).filter(({ id }) => !taken.has(id));
}

function linesOf(world: World, order: Order, input: ReturnInput, except: ReturnRequest | null): RequestLine[] {
  const chosen = input.component_ids
    ? partsOf(world, order, input.component_ids, except)
    : unitsOf(world, order, input.line_ids, except);
  const whole = order.status !== "DELIVERED" && chosen.length === order.lines.length && chosen.every(isWholeUnit);
  const refunds = refundsOf(
    order,
    chosen.map(({ line }) => line),
    whole,
  );
  const lines = chosen.map(({ line, component_ids }, index) => {
    const refund = refunds[index] ?? null;
    return {
      id: world.ids.next("cancellation"),
      line_id: line.id,
      refund: refund && componentRefund(line, component_ids, refund),
      component_ids,
      part_ids: component_ids.map(() => world.ids.next("cancellation")),
    };
  });
  if (input.amount === undefined) return lines;
  const most = lines.reduce((total, { refund }) => total + (refund ? refundTotal(refund) : 0), 0);
  if (input.amount < 1 || input.amount > most) {
    throw new ControlError(`The amount is more than can be refunded for these lines of order ${order.id}.`);
  }
  return partRefunds(lines, input.amount);
}

interface ChosenUnit {
  line: Line;
  component_ids: string[];
}

const isWholeUnit = ({ line, component_ids }: ChosenUnit): boolean => component_ids.length === line.components.length;

function unitsOf(
  world: World,
  order: Order,
  lineIds: readonly string[] | undefined,
  except: ReturnRequest | null,
): ChosenUnit[] {
  const free = returnable(world, order, except);
  const chosen = lineIds ? free.filter(({ id }) => lineIds.includes(id)) : free;
  if (chosen.length === 0 || (lineIds && chosen.length !== new Set(lineIds).size)) {
    throw new ControlError(`Order ${order.id} has no such line to return.`);
  }
  return chosen.map((line) => ({ line, component_ids: line.components.map(({ id }) => id) }));
}

function partsOf(
  world: World,
  order: Order,
  componentIds: readonly string[],
  except: ReturnRequest | null,
): ChosenUnit[] {
  const taken = new Set(heldLines(world, order, except).flatMap(({ component_ids }) => component_ids));
  const asked = new Set(componentIds.filter((id) => !taken.has(id)));
  const chosen = liveLines(order).flatMap((line) => {
    const component_ids = line.components.flatMap(({ id }) => (asked.has(id) ? [id] : []));
    return component_ids.length > 0 ? [{ line, component_ids }] : [];
  });
  if (chosen.length === 0 || chosen.flatMap((unit) => unit.component_ids).length !== componentIds.length) {
    throw new ControlError(`Order ${order.id} has no such component to return.`);
  }
  return chosen;
}

/** A buyer asks for money, with or without sending goods back (topic 12). `previous` is the request that it replaces. */
export function requestReturn(
  world: World,
  order: Order,
  input: ReturnInput,
  previous: ReturnRequest | null = null,
): ReturnRequest {
  if (!WHEN[input.type].includes(order.status) || order.paid_time === null) {
    throw new ControlError(`Order ${order.id} is ${order.status}; its buyer cannot ask for this.`);
  }
  if (input.component_ids && input.type === "REPLACEMENT") {
    throw new ControlError("The simulator replaces whole units only.");
  }
  const lines = linesOf(world, order, input, previous);
  const now = world.clock.seconds();
  const request: ReturnRequest = {
    id: world.ids.next("cancellation"),
    shop_id: order.shop_id,
    order_id: order.id,
    buyer_id: order.buyer_id,
    type: input.type,
    status: statusesOf(input.type).begin,
    reason: input.reason,
    reason_text: input.reason_text,
    lines,
    arbitration: null,
    offer: null,
    offer_refused: false,
    keep_item: input.type !== "RETURN_AND_REFUND",
    quick_refund: input.quick_refund ?? false,
    combined_return_id: input.combined_return_id ?? null,
    previous: previous?.id ?? null,
    next: null,
    tracking: null,
    records: [],
    create_time: now,
    update_time: now,
    deadline: null,
  };
  world.returns.set(request.id, request);
  if (previous) {
    previous.next = request.id;
    const { closed: status } = statusesOf(previous.type);
    moveReturn(world, order, previous, { status, role: "BUYER", note: "Edited" });
  }
  moveReturn(world, order, request, { status: request.status, role: "BUYER", note: "Requested" });
  return request;
}

/** The buyer edits an open request: the old one is closed at the second in which the new one begins. */
export function editReturn(world: World, order: Order, old: ReturnRequest, input: ReturnInput): ReturnRequest {
  if (![statusesOf(old.type).begin, "AWAITING_BUYER_RESPONSE"].includes(old.status)) {
    throw new ControlError(`Return ${old.id} is ${old.status}; it cannot be edited.`);
  }
  return requestReturn(world, order, input, old);
}
