import { decideReturn, decisionCode, RETURN_REFUSALS, type DecisionInput } from "../aftersales/decide-return";
import { returnView } from "../aftersales/return-view";
import { refusal, success, type Answer } from "../gateway/answer";
import { shopEndpoint, textOf, type ShopCall } from "../gateway/call";
import * as facts from "../gateway/facts/returns";
import { toMinor } from "../markets/money";
import { among, searchRequests } from "./search-requests";

const search = (call: ShopCall): Answer =>
  searchRequests(call, call.world.returns.values(), {
    rows: "return_orders",
    passes: (row) =>
      among(call.body["return_ids"], row.id) &&
      among(call.body["return_types"], row.type) &&
      among(call.body["return_status"], row.status) &&
      among(call.body["seller_proposed_return_type"], row.offer === null ? "" : "PARTIAL_REFUND") &&
      among(call.body["arbitration_status"], row.arbitration ?? ""),
    view: (row) => {
      const order = call.world.orders.get(row.order_id);
      return order ? returnView(order, row) : {};
    },
  });

/** A return of this shop with its order. */
function find({ world, shop, path }: ShopCall) {
  const refuse = (code: number, message: string) => ({ ok: false as const, answer: refusal(code, message) });
  const request = world.returns.get(path["return_id"] ?? "");
  const order = request && world.orders.get(request.order_id);
  if (!request || !order) return refuse(25007006, "The return does not exist.");
  if (order.shop_id !== shop.id) return refuse(25020005, "The return does not belong to this shop.");
  return { ok: true as const, request, order };
}

function records(call: ShopCall): Answer {
  const found = find(call);
  if (!found.ok) return found.answer;
  return success({
    records: found.request.records.map((record) => ({
      ...record,
      description: `${record.note}.`,
      images: [],
      videos: [],
    })),
  });
}

/** The offer of a body in minor units; undefined when it names none, or not an amount of the shop's currency. */
function offerOf({ shop, body }: ShopCall): number | undefined {
  const part = (body["partial_refund"] ?? {}) as Record<string, unknown>;
  if (part["currency"] !== shop.currency) return undefined;
  return toMinor(textOf(part["amount"]) ?? "", shop.currency) ?? undefined;
}

function decide(call: ShopCall): Answer {
  const found = find(call);
  if (!found.ok) return found.answer;
  const { request, order } = found;
  const decision = textOf(call.body["decision"]) ?? "";
  const input: DecisionInput = {
    decision,
    buyer_keep_item: call.body["buyer_keep_item"] === true,
    offer: offerOf(call),
  };
  const code = decisionCode(request, order, input);
  if (code !== null) return refusal(code, `Return ${request.id} is ${request.status}; ${decision} is not possible.`);
  const reason = textOf(call.body["reject_reason"]);
  if (reason !== undefined && !RETURN_REFUSALS.includes(reason)) {
    return refusal(25001014, `There is no reason ${reason}.`);
  }
  decideReturn(call.world, order, request, input);
  return success();
}

export const returnEndpoints = [
  shopEndpoint(facts.returnSearch, search),
  shopEndpoint(facts.returnRecords, records),
  shopEndpoint(facts.approveReturn, decide),
  shopEndpoint(facts.rejectReturn, decide),
];
