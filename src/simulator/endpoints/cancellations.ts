import { cancelReasonCode, cancelRefusals } from "../aftersales/cancel-reasons";
import { acceptCancel, cancel, rejectCancel } from "../aftersales/cancellation";
import { cancellationView, cancelStatusName } from "../aftersales/cancellation-view";
import { refusal, success, type Answer } from "../gateway/answer";
import { shopEndpoint, textOf, type ShopCall } from "../gateway/call";
import * as facts from "../gateway/facts/cancellations";
import type { Cancellation } from "../state/aftersales";
import type { Order } from "../state/model";
import { cancelRefusal, linesNamed } from "./cancel-state";
import { among, searchRequests } from "./search-requests";

const search = (call: ShopCall): Answer =>
  searchRequests(call, call.world.cancellations.values(), {
    rows: "cancellations",
    passes: (row) =>
      among(call.body["cancel_ids"], row.id) &&
      among(call.body["cancel_types"], row.type) &&
      among(call.body["cancel_status"], cancelStatusName(row.status).replace(/CANCELLED$/, "CANCEL")),
    view: (row) => {
      const order = call.world.orders.get(row.order_id);
      return order ? cancellationView(order, row) : {};
    },
  });

function cancelBySeller(call: ShopCall): Answer {
  const { world, shop, body } = call;
  const order = world.orders.get(textOf(body["order_id"]) ?? "");
  if (!order) return refusal(25001001, "The order does not exist.");
  if (order.shop_id !== shop.id) return refusal(25020005, `Order ${order.id} does not belong to this shop.`);
  const refused = cancelRefusal(world, order, shop.region);
  if (refused) return refused;
  const reason = textOf(body["cancel_reason"]) ?? "";
  const code = cancelReasonCode(order, shop.region, reason);
  if (code !== null) return refusal(code, `The reason ${reason} cannot be given for order ${order.id}.`);
  const named = linesNamed(call, order);
  if (!named.ok) return named.answer;
  const done = cancel(world, order, { role: "SELLER", reason, line_ids: named.ids });
  return success({ cancel_id: done.id, cancel_status: cancelStatusName(done.status) });
}

/** A buyer's request of this shop that waits for the seller, or TikTok's code for why it does not. */
function find({ world, shop, path }: ShopCall, settled: number) {
  const refuse = (code: number, message: string) => ({ ok: false as const, answer: refusal(code, message) });
  const cancellation = world.cancellations.get(path["cancel_id"] ?? "");
  const order = cancellation && world.orders.get(cancellation.order_id);
  if (!cancellation || !order) return refuse(25007006, "The cancellation does not exist.");
  if (order.shop_id !== shop.id) return refuse(25020005, "The cancellation does not belong to this shop.");
  if (["SUCCESS", "COMPLETE"].includes(cancellation.status)) return refuse(settled, "The order is cancelled already.");
  if (cancellation.status !== "PENDING") return refuse(25020003, "The request is closed.");
  return { ok: true as const, cancellation, order };
}

const decide =
  (settled: number, settle: (call: ShopCall, order: Order, cancellation: Cancellation) => Answer) =>
  (call: ShopCall): Answer => {
    const found = find(call, settled);
    return found.ok ? settle(call, found.order, found.cancellation) : found.answer;
  };

const approve = decide(25020009, ({ world }, order, cancellation) => {
  if (["IN_TRANSIT", "DELIVERED", "COMPLETED"].includes(order.status)) {
    return refusal(25001003, `Order ${order.id} is ${order.status}.`);
  }
  acceptCancel(world, order, cancellation);
  return success();
});

const reject = decide(25020010, ({ world, shop, body }, order, cancellation) => {
  const reason = textOf(body["reject_reason"]) ?? "";
  if (!cancelRefusals(shop.region).includes(reason)) return refusal(25001014, `There is no reason ${reason}.`);
  rejectCancel(world, order, cancellation);
  return success();
});

export const cancellationEndpoints = [
  shopEndpoint(facts.cancellationSearch, search),
  shopEndpoint(facts.cancelOrder, cancelBySeller),
  shopEndpoint(facts.approveCancellation, approve),
  shopEndpoint(facts.rejectCancellation, reject),
];
