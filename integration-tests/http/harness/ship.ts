import { drainOutbox } from "../../../src/workflows/outbound/drain-outbox";
import { heard } from "./heard";
import type { Store } from "./with-store";

/** What a person enters when fulfilling and shipping in Medusa's admin. */
export interface Parcel {
  /** Which lines; all of the order's when left out. */
  items?: { id: string; quantity: number }[];
  /** Default: the number of a parcel; null ships without one. */
  tracking_number?: string | null;
  tracking_url?: string;
  /** The carrier's name, where the store notes it. */
  carrier?: string;
  /** From where; the store's first location when left out. */
  location_id?: string;
  shipping_option_id?: string;
}

interface Fulfilled {
  order: { fulfillments: { id: string }[] };
}

/** Fulfils lines of an order in the admin, without shipping them. @returns the fulfilment's id */
export async function fulfil(
  store: Store,
  medusaOrder: { id: string; items: { id: string; quantity: number }[] },
  {
    items = medusaOrder.items.map(({ id, quantity }) => ({ id, quantity })),
    carrier,
    location_id,
    shipping_option_id,
  }: Parcel = {},
): Promise<string> {
  const path = `/admin/orders/${medusaOrder.id}`;
  const before = await store.admin.get<Fulfilled>(`${path}?fields=*fulfillments`);
  const known = new Set(before.order.fulfillments.map(({ id }) => id));
  const after = await store.admin.post<Fulfilled>(`${path}/fulfillments?fields=*fulfillments`, {
    items,
    location_id: location_id ?? store.catalogue.location_id,
    ...(shipping_option_id && { shipping_option_id }),
    ...(carrier && { metadata: { carrier } }),
  });
  const made = after.order.fulfillments.find(({ id }) => !known.has(id));
  if (!made) throw new Error(`Medusa made no fulfilment of ${medusaOrder.id}.`);
  return made.id;
}

/** Fulfils and ships in the admin, and waits until the plugin has heard of it and tried to tell TikTok. */
export async function ship(
  store: Store,
  medusaOrder: { id: string; items: { id: string; quantity: number }[] },
  parcel: Parcel = {},
): Promise<string> {
  const items = parcel.items ?? medusaOrder.items.map(({ id, quantity }) => ({ id, quantity }));
  const { tracking_number = "9400111899223856928499", tracking_url = "#" } = parcel;
  const fulfillmentId = await fulfil(store, medusaOrder, parcel);
  await heard(store, "shipment.created", () =>
    store.admin.post(`/admin/orders/${medusaOrder.id}/fulfillments/${fulfillmentId}/shipments`, {
      items,
      labels: tracking_number === null ? [] : [{ tracking_number, tracking_url, label_url: "#" }],
    }),
  );
  await drainOutbox(store.container);
  return fulfillmentId;
}
