import { refusal, type Answer } from "../gateway/answer";
import type { Order } from "../state/model";

/** Why an order cannot be shipped now, in TikTok's codes; null when it can. `already` is the code for what has left. */
export function shippingRefusal(order: Order, already: number): Answer | null {
  if (order.fulfillment_type !== "FULFILLMENT_BY_SELLER") {
    return refusal(21008025, `Order ${order.id} is fulfilled by the platform; sellers cannot ship it.`);
  }
  switch (order.status) {
    case "UNPAID":
      return refusal(21011003, `Order ${order.id} is not paid; the action is not allowed.`);
    case "ON_HOLD":
      return refusal(21011044, `Order ${order.id} is on hold; it cannot be shipped yet.`);
    case "CANCELLED":
      return refusal(21011041, `Order ${order.id} is cancelled.`);
    case "AWAITING_COLLECTION":
    case "IN_TRANSIT":
    case "DELIVERED":
    case "COMPLETED":
      return refusal(already, `Order ${order.id} is already shipped.`);
    default:
      return order.is_buyer_request_cancel
        ? refusal(21008044, `The buyer of order ${order.id} asks to cancel; answer that first.`)
        : null;
  }
}
