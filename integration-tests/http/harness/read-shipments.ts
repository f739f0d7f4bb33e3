import { recordOf } from "./medusa-orders";
import type { Store } from "./with-store";

interface Fulfillment {
  id: string;
  shipped_at: string | null;
  delivered_at: string | null;
  labels: { tracking_number: string }[];
  items: { line_item_id: string; quantity: number }[];
  metadata: Record<string, string> | null;
}

/** The shipments of a native order, oldest first, and what its lines say of them. */
export async function readShipments(store: Store, tiktokOrderId: string) {
  const { medusa_order_id } = await recordOf(store, tiktokOrderId);
  const { order } = await store.admin.get<{
    order: {
      status: string;
      fulfillment_status: string;
      fulfillments: Fulfillment[];
      items: { detail: { fulfilled_quantity: number; shipped_quantity: number; delivered_quantity: number } }[];
    };
  }>(
    `/admin/orders/${medusa_order_id}?fields=status,fulfillment_status,*fulfillments,*fulfillments.labels,*fulfillments.items,*items,*items.detail`,
  );
  const sum = (key: "fulfilled_quantity" | "shipped_quantity" | "delivered_quantity") =>
    order.items.reduce((total, item) => total + item.detail[key], 0);
  return {
    status: order.status,
    fulfillment_status: order.fulfillment_status,
    parcels: order.fulfillments
      .map(({ labels, items }) => ({ numbers: labels.map((label) => label.tracking_number), units: items.length }))
      .sort((a, b) => (a.numbers.join() < b.numbers.join() ? -1 : 1)),
    units: [sum("fulfilled_quantity"), sum("shipped_quantity"), sum("delivered_quantity")],
    fulfillments: order.fulfillments,
  };
}
