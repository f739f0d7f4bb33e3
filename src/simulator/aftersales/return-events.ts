import { sum, toAmount } from "../markets/money";
import type { ReturnRequest } from "../state/aftersales";
import type { Order } from "../state/model";
import { shopOf, type World } from "../state/world";
import { refundTotal } from "./refund";

/** A return was asked for, or is another step on: topic 12, or those of the batch model where the shop has it. */
export function publishReturn(world: World, order: Order, request: ReturnRequest): void {
  const shop = shopOf(world, order);
  if (shop.batch_returns) {
    for (const [type, data] of batchTopics(world, order, request)) world.publish({ shop, type, data });
    return;
  }
  world.publish({
    shop,
    type: 12,
    data: {
      order_id: order.id,
      return_role: "BUYER",
      return_type: request.type,
      return_status: request.status,
      return_id: request.id,
      create_time: request.create_time,
      update_time: request.update_time,
    },
  });
}

/**
 * What the batch model tells of a step: the request's review (64) and its parcel's authorisation (65), neither of which names
 * an order, and the refund (67), which names one in each of its lines.
 */
function batchTopics(world: World, order: Order, request: ReturnRequest): [topic: number, Record<string, unknown>][] {
  const { id, status, create_time, update_time } = request;
  const aftersales_request_id = id;
  const rma_id = `${id}01`;
  const reviewed = status.endsWith("_PENDING") ? "PENDING_REQUEST_REVIEW" : "REQUEST_REVIEW_COMPLETED";
  const review = {
    aftersales_request_id,
    return_role: "BUYER",
    aftersales_request_status: reviewed,
    aftersales_request_create_time: create_time,
    aftersales_request_update_time: update_time,
  };
  if (status === "RETURN_OR_REFUND_REQUEST_COMPLETE") return [[67, refund(world, order, request, rma_id)]];
  if (status !== "AWAITING_BUYER_SHIP") return [[64, review]];
  const rma = { rma_id, aftersales_request_id, return_role: "BUYER", rma_status: "RMA_CREATED" };
  return [
    [64, review],
    [65, { ...rma, rma_create_time: update_time, rma_update_time: update_time }],
  ];
}

function refund(world: World, order: Order, { id, lines }: ReturnRequest, rma_id: string) {
  const { currency } = order.money;
  const total = sum(lines.flatMap((line) => (line.refund ? refundTotal(line.refund) : [])));
  return {
    aftersales_request_id: id,
    rma_id,
    refund_status: "SUCCESS",
    refund_total: toAmount(total, currency),
    refund_currency: currency,
    refund_timestamp: world.clock.seconds(),
    line_items: lines.map((line) => ({
      main_order_id: order.id,
      return_line_item_id: line.id,
      sku_id: order.lines.find(({ id: lineId }) => lineId === line.line_id)?.sku_id ?? "",
      sku_return_request_id: id,
    })),
  };
}
