import type { OrderStatus } from "../../state/model";
import type { OrderState } from "../views";
import { button, form } from "./forms";
import { escapeHtml } from "./html";

/** What can be done to an order in each status: label and the operation's path. */
const CANCEL = ["Cancel", "cancel"] as const;
const ACTIONS: Record<OrderStatus, readonly (readonly [string, string])[]> = {
  UNPAID: [["Pay", "pay"], CANCEL],
  ON_HOLD: [["End hold", "end-hold"], CANCEL],
  AWAITING_SHIPMENT: [["Ship by hand", "ship"], ["Buyer asks to cancel", "request-cancel"], CANCEL],
  PARTIALLY_SHIPPING: [["Ship the rest by hand", "ship"], CANCEL],
  AWAITING_COLLECTION: [["Carrier collects", "collect"], ["Deliver", "deliver"], CANCEL],
  IN_TRANSIT: [["Deliver", "deliver"]],
  DELIVERED: [
    ["Complete", "complete"],
    ["Buyer returns it", "request-return"],
  ],
  COMPLETED: [],
  CANCELLED: [],
};

function toneOf(status: OrderStatus): string {
  if (status === "CANCELLED") return "bad";
  return ["DELIVERED", "COMPLETED"].includes(status) ? "ok" : "warn";
}

/** The next steps of a return: the decisions of the seller, and what the buyer does. */
function returnButtons({ return_id, return_status, return_type }: OrderState["returns"][number]): string[] {
  const decide = (label: string, decision: string) =>
    form(`/returns/${return_id}/decide`, `<input type="hidden" name="decision" value="${decision}">${button(label)}`);
  const step = (label: string, path: string) => form(`/returns/${return_id}/${path}`, button(label));
  const what = return_type === "REFUND" ? "refund" : "return";
  switch (return_status) {
    case "RETURN_OR_REFUND_REQUEST_PENDING":
      return [
        decide(`Seller approves the ${what}`, `APPROVE_${what.toUpperCase()}`),
        decide(`Seller refuses the ${what}`, `REJECT_${what.toUpperCase()}`),
      ];
    case "AWAITING_BUYER_SHIP":
      return [step("Buyer sends it back", "ship")];
    case "BUYER_SHIPPED_ITEM":
      return [
        decide("Seller receives it", "APPROVE_RECEIVED_PACKAGE"),
        decide("Seller refuses it", "REJECT_RECEIVED_PACKAGE"),
      ];
    case "RETURN_OR_REFUND_REQUEST_SUCCESS":
      return [step("Refund is paid", "pay")];
    default:
      return [];
  }
}

function orderRow(order: OrderState): string {
  const skus = new Map<string, number>();
  for (const line of order.lines) skus.set(line.seller_sku, (skus.get(line.seller_sku) ?? 0) + 1);
  const items = [...skus].map(([sku, units]) => `${units} × <code>${escapeHtml(sku)}</code>`).join("<br>");
  const tracking = order.packages
    .filter(({ tracking_number }) => tracking_number)
    .map((parcel) => `${escapeHtml(parcel.shipping_provider_name)} <code>${escapeHtml(parcel.tracking_number)}</code>`);
  const buttons = ACTIONS[order.status].map(([label, path]) => form(`/orders/${order.id}/${path}`, button(label)));
  const asked = order.cancellations.filter(({ cancel_status }) => cancel_status === "CANCELLATION_REQUEST_PENDING");
  for (const { cancel_id } of asked) {
    buttons.push(form(`/cancellations/${cancel_id}/approve`, button("Seller agrees to cancel")));
    buttons.push(form(`/cancellations/${cancel_id}/reject`, button("Seller refuses")));
  }
  for (const row of order.returns) buttons.push(...returnButtons(row));
  return `<tr><td><code>${order.id}</code><br><small>${new Date(order.create_time * 1000).toISOString().slice(0, 16)}</small></td>
    <td><span class="badge ${toneOf(order.status)}">${order.status}</span>${order.is_buyer_request_cancel ? "<br><small>buyer asks to cancel</small>" : ""}</td>
    <td>${items}</td><td class="number">${order.total_amount} ${order.currency}</td>
    <td>${tracking.join("<br>")}</td><td>${buttons.join("")}</td></tr>`;
}

/** The latest orders with the buttons that their status allows. */
export function ordersSection(orders: readonly OrderState[]): string {
  if (orders.length === 0) return '<p class="card">No orders yet. Place one above.</p>';
  const rows = [...orders].reverse().map(orderRow).join("");
  return `<div class="card scroll"><table>
    <thead><tr><th>Order</th><th>Status</th><th>Items</th><th class="number">Total</th><th>Shipments</th><th>Next</th></tr></thead>
    <tbody>${rows}</tbody></table></div>`;
}
