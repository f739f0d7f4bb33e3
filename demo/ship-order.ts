import type { MedusaOrder } from "./compare";
import type { Say } from "./say";
import type { Demo } from "./start";
import { until } from "./until";

const TRACKING = {
  tracking_number: "9400111899223856928499",
  tracking_url: "https://tools.usps.com/go/TrackConfirmAction",
  label_url: "#",
};

/** Fulfils and ships an order in Medusa's admin, and waits until TikTok has its tracking number. */
export async function shipFirstOrder(
  { admin, simulator }: Demo,
  { tiktokOrderId, medusaOrder }: { tiktokOrderId: string; medusaOrder: MedusaOrder },
  say: Say,
): Promise<void> {
  const items = medusaOrder.items.map(({ id, quantity }) => ({ id, quantity }));
  const { stock_locations } = await admin.get<{ stock_locations: { id: string }[] }>("/admin/stock-locations");
  const order = await admin.post<{ order: { fulfillments: { id: string }[] } }>(
    `/admin/orders/${medusaOrder.id}/fulfillments?fields=*fulfillments`,
    { items, location_id: stock_locations[0]?.id },
  );
  await admin.post(`/admin/orders/${medusaOrder.id}/fulfillments/${order.order.fulfillments[0]?.id}/shipments`, {
    items,
    labels: [TRACKING],
  });
  say(`Shipped ${medusaOrder.id} in Medusa with ${TRACKING.tracking_number}.`);
  const parcel = await until("TikTok has the tracking number", async () => {
    const { packages } = simulator.control.order(tiktokOrderId);
    return packages.find((candidate) => candidate.tracking_number) ?? null;
  });
  say(`TikTok's order ${tiktokOrderId} now has ${parcel.tracking_number}.`);
}
