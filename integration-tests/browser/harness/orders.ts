import { type MedusaOrder, readMedusaOrders } from "../../../demo/compare";
import type { Demo } from "../../../demo/start";
import { until } from "../../setup/until";

/** Waits for the native order of a TikTok order. @returns its id */
export async function medusaOrderOf(demo: Demo, tiktokOrderId: string): Promise<string> {
  const paid = ({ payment_status }: MedusaOrder) => payment_status === "captured";
  const medusaOrder = await until(`TikTok's order ${tiktokOrderId} is in Medusa, paid`, async () => {
    const found = (await readMedusaOrders(demo)).get(tiktokOrderId);
    return found && paid(found) ? found : null;
  });
  return medusaOrder.id;
}

/** An order that the store sold itself. @returns its id */
export async function placeOwnOrder({ admin }: Demo): Promise<string> {
  const { regions } = await admin.get<{ regions: { id: string }[] }>("/admin/regions");
  const { sales_channels } = await admin.get<{ sales_channels: { id: string }[] }>("/admin/sales-channels?name=Own");
  const channel =
    sales_channels[0] ??
    (await admin.post<{ sales_channel: { id: string } }>("/admin/sales-channels", { name: "Own" })).sales_channel;
  const { draft_order } = await admin.post<{ draft_order: { id: string } }>("/admin/draft-orders", {
    email: "buyer@example.com",
    region_id: regions[0]?.id,
    sales_channel_id: channel.id,
    items: [{ title: "Gift card", quantity: 1, unit_price: 10 }],
  });
  const { order } = await admin.post<{ order: { id: string } }>(
    `/admin/draft-orders/${draft_order.id}/convert-to-order`,
  );
  return order.id;
}
