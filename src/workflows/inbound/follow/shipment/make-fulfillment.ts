import type { CreateFulfillmentDTO, MedusaContainer, ReservationItemDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { shippedFrom } from "../../../../domain/stock-locations";
import type { NativeItem } from "./native-order";

/** Medusa's own provider does nothing: any other could buy a label for a parcel that has left already. */
const PROVIDER = "manual_manual";

interface NewFulfillment {
  id: string;
  medusaOrderId: string;
  /** The shop's; it leaves from the one that has its goods reserved. */
  locationIds: [string, ...string[]];
  items: NativeItem[];
  metadata: Record<string, string>;
}

/** Makes a fulfilment under the id that was drawn for it, and ties it to its order. Does nothing that is done already. */
export async function makeFulfillment(container: MedusaContainer, fulfillment: NewFulfillment): Promise<void> {
  const fulfillments = container.resolve(Modules.FULFILLMENT);
  const [existing] = await fulfillments.listFulfillments({ id: fulfillment.id }, { select: ["id"], take: 1 });
  if (!existing) await create(container, fulfillment);
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: fulfillment.medusaOrderId },
    [Modules.FULFILLMENT]: { fulfillment_id: fulfillment.id },
  });
}

async function create(
  container: MedusaContainer,
  { id, medusaOrderId, locationIds, items, metadata }: NewFulfillment,
): Promise<void> {
  const fulfillments = container.resolve(Modules.FULFILLMENT);
  const [provider] = await fulfillments.listFulfillmentProviders({ id: PROVIDER }, { take: 1 });
  if (!provider) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, NO_PROVIDER);
  const { shipping_address } = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(medusaOrderId, { select: ["id"], relations: ["shipping_address"] });
  const reservations = await reservationsOf(container, items);
  const { id: _, ...delivery_address } = shipping_address ?? { id: null };
  // `id` is stored as given, although the type does not name it.
  await fulfillments.createFulfillment({
    id,
    location_id: shippedFrom(
      reservations.map((reservation) => reservation.location_id),
      locationIds,
    ),
    provider_id: PROVIDER,
    packed_at: new Date(),
    created_by: "tiktok-shop",
    requires_shipping: items.some((item) => item.requires_shipping),
    delivery_address,
    items: await contentsOf(container, items, reservations),
    labels: [],
    data: {},
    metadata,
  } as CreateFulfillmentDTO);
}

const ALL = { take: null as unknown as number };

const reservationsOf = (container: MedusaContainer, items: NativeItem[]): Promise<ReservationItemDTO[]> =>
  container.resolve(Modules.INVENTORY).listReservationItems({ line_item_id: items.map((item) => item.id) }, ALL);

/** What is in the parcel: the inventory that its lines have reserved, or the lines themselves. */
async function contentsOf(
  container: MedusaContainer,
  items: NativeItem[],
  reservations: ReservationItemDTO[],
): Promise<CreateFulfillmentDTO["items"]> {
  const inventory = container.resolve(Modules.INVENTORY);
  const ids = [...new Set(reservations.map((reservation) => reservation.inventory_item_id))];
  const stocked = ids.length > 0 ? await inventory.listInventoryItems({ id: ids }, ALL) : [];
  const named = new Map(stocked.map((inventoryItem) => [inventoryItem.id, inventoryItem]));
  return items.flatMap((item) => {
    const line = {
      line_item_id: item.id,
      quantity: item.unfulfilled,
      title: item.variant_title ?? item.title,
      sku: item.variant_sku ?? "",
      barcode: "",
    };
    const ofLine = reservations.filter((reservation) => reservation.line_item_id === item.id);
    if (ofLine.length === 0) return [line];
    return ofLine.map(({ inventory_item_id, quantity }) => ({
      ...line,
      inventory_item_id,
      quantity: Number(quantity),
      title: named.get(inventory_item_id)?.title ?? line.title,
      sku: named.get(inventory_item_id)?.sku ?? line.sku,
    }));
  });
}

const NO_PROVIDER =
  "A parcel that was shipped in TikTok Seller Center cannot be written down, because the store has no manual fulfilment " +
  "provider. Register @medusajs/medusa/fulfillment-manual under the id manual; this is tried again.";
