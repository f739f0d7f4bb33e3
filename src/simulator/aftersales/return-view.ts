import { sum, toAmount } from "../markets/money";
import type { RequestLine, ReturnRequest } from "../state/aftersales";
import type { Order } from "../state/model";
import { componentShare, refundsByComponent } from "./component-refund";
import { imageOf, refundAmount, unitView } from "./refund";

function nextAction({ status, type }: ReturnRequest): string {
  if (status === "BUYER_SHIPPED_ITEM") return "SELLER_RESPOND_RECEIVE_PACKAGE";
  if (type === "REPLACEMENT") return "SELLER_RESPOND_REPLACEMENT";
  return type === "REFUND" ? "SELLER_RESPOND_REFUND" : "SELLER_RESPOND_RETURN";
}

/** How the goods come back, and where to. */
function shipping({ type, tracking }: ReturnRequest) {
  if (type !== "RETURN_AND_REFUND") return {};
  return {
    shipment_type: "PLATFORM",
    handover_method: "DROP_OFF",
    return_method: "PLATFORM_SHIPPED",
    return_shipping_document_type: "SHIPPING_LABEL",
    return_warehouse_address: { full_address: "1 Depot Way" },
    ...(tracking
      ? {
          return_tracking_number: tracking.number,
          return_provider_id: tracking.provider_id,
          return_provider_name: tracking.provider_name,
        }
      : {}),
  };
}

function offer({ offer: minor, offer_refused }: ReturnRequest, currency: string) {
  if (minor === null) return {};
  return {
    seller_proposed_return_type: "PARTIAL_REFUND",
    partial_refund: { currency, amount: toAmount(minor, currency) },
    buyer_rejected_partial_refund: offer_refused,
  };
}

function discounts(order: Order, { lines }: ReturnRequest) {
  const of = (name: "seller_discount" | "platform_discount") =>
    sum(
      lines.map(({ line_id, component_ids }) => {
        const unit = order.lines.find(({ id }) => id === line_id);
        return unit ? componentShare(unit, component_ids, unit[name]) : 0;
      }),
    );
  const amount = (minor: number) => toAmount(minor, order.money.currency);
  return {
    currency: order.money.currency,
    product_seller_discount: amount(of("seller_discount")),
    product_platform_discount: amount(of("platform_discount")),
    shipping_fee_seller_discount: "0",
    shipping_fee_platform_discount: "0",
  };
}

/** A row of `POST /return_refund/202602/returns/search`. */
export function returnView(order: Order, request: ReturnRequest) {
  const { currency } = order.money;
  const { deadline, lines, arbitration, previous, next, combined_return_id } = request;
  return {
    return_id: request.id,
    order_id: order.id,
    return_type: request.type,
    return_status: request.status,
    ...(arbitration ? { arbitration_status: arbitration } : {}),
    role: "BUYER",
    return_reason: request.reason,
    return_reason_text: request.reason_text,
    create_time: request.create_time,
    update_time: request.update_time,
    ...shipping(request),
    ...(previous ? { pre_return_id: previous } : {}),
    ...(next ? { next_return_id: next } : {}),
    can_buyer_keep_item: request.keep_item,
    is_combined_return: combined_return_id !== null,
    combined_return_id: combined_return_id ?? "0",
    is_quick_refund: request.quick_refund,
    ...offer(request, currency),
    seller_next_action_response: deadline === null ? [] : [{ action: nextAction(request), deadline }],
    ...refundAmount(order, lines),
    discount_amount: [discounts(order, request)],
    shipping_fee_amount: [
      {
        currency,
        seller_paid_return_shipping_fee: "0",
        platform_paid_return_shipping_fee: "0",
        buyer_paid_return_shipping_fee: "0",
      },
    ],
    return_line_items: lines.map((line) => ({
      return_line_item_id: line.id,
      ...unitView(order, line),
      ...refundAmount(order, [line]),
      ...subLines(order, line),
    })),
  };
}

/** `return_sub_line_items` of a bundle's unit: the components that the request is about. */
function subLines(order: Order, line: RequestLine) {
  const { component_ids, part_ids, refund } = line;
  const components = order.lines.find(({ id }) => id === line.line_id)?.components ?? [];
  const asked = components.filter(({ id }) => component_ids.includes(id));
  if (asked.length === 0) return {};
  const refunds = refund ? refundsByComponent(refund, asked.length) : [];
  return {
    return_sub_line_items: asked.map(({ id, sku }, index) => ({
      return_sub_line_item_id: part_ids[index] ?? "",
      return_line_item_id: line.id,
      sub_order_line_item_id: id,
      order_line_item_id: line.line_id,
      sku_id: sku.id,
      sku_name: sku.name,
      product_name: sku.name,
      seller_sku: sku.seller_sku,
      product_image: imageOf(sku.id),
      ...refundAmount(order, [{ ...line, refund: refunds[index] ?? null }]),
    })),
  };
}
