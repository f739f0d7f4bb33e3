import type { MedusaContainer, OrderDTO, UpdateOrderDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { anonymizeAddress, isAnonymous } from "./anonymous-address";
import { anonymizeCustomers } from "./anonymize-customers";
import { anonymizeHistory, readHistory } from "./anonymize-history";
import { anonymizeShipments } from "./anonymize-shipments";

/**
 * Takes the buyer out of native orders: e-mail, addresses, metadata, the copies in their history and in their shipments. Ids,
 * lines, money, country and TikTok's ids stay.
 *
 * @returns how many orders and addresses had something to take out
 */
export async function anonymizeOrders(
  container: MedusaContainer,
  medusaOrderIds: string[],
): Promise<{ medusa_orders: number; addresses: number }> {
  if (medusaOrderIds.length === 0) return { medusa_orders: 0, addresses: 0 };
  const orderModule = container.resolve(Modules.ORDER);
  const orders = await orderModule.listOrders(
    { id: medusaOrderIds },
    {
      select: ["id", "email", "customer_id", "metadata"],
      relations: ["shipping_address", "billing_address"],
      take: medusaOrderIds.length,
    },
  );
  const found = orders.map((order) => order.id);
  const history = await readHistory(container, found);
  const addressIds = [...orders.flatMap(addressesOf), ...history.addressIds];
  const addresses = addressIds.length
    ? await orderModule.listOrderAddresses({ id: addressIds }, { take: addressIds.length })
    : [];
  const open = new Set(addresses.filter((address) => !isAnonymous(address)).map((address) => address.id));
  if (open.size > 0) {
    await orderModule.updateOrderAddresses([...open].map((id) => ({ id, ...anonymizeAddress() })));
  }
  const personal = orders.filter(isPersonal);
  if (personal.length > 0) {
    // `null` is stored as given, although the type does not name it.
    const bare = personal.map((order) => ({ id: order.id, email: null, metadata: bareMetadata(order) }));
    await orderModule.updateOrders(bare as unknown as UpdateOrderDTO[]);
  }
  await anonymizeHistory(container, history);
  await anonymizeCustomers(
    container,
    orders.flatMap(({ customer_id }) => customer_id ?? []),
  );
  const shipments = await anonymizeShipments(container, found);
  const changed = new Set([
    ...[...personal, ...orders.filter((order) => addressesOf(order).some((id) => open.has(id)))].map(({ id }) => id),
    ...history.orderIds,
    ...shipments.orderIds,
  ]);
  return { medusa_orders: changed.size, addresses: open.size + shipments.addresses };
}

const addressesOf = ({ shipping_address, billing_address }: OrderDTO): string[] =>
  [shipping_address, billing_address].flatMap((address) => address?.id ?? []);

/** Of an order's metadata only what says which order of TikTok it is. */
function bareMetadata({ metadata }: OrderDTO): Record<string, unknown> {
  // Medusa merges metadata: a key goes when it is set to the empty string.
  const others = Object.keys(metadata ?? {}).filter((key) => key !== "tiktok");
  return { ...Object.fromEntries(others.map((key) => [key, ""])), tiktok: metadata?.tiktok };
}

const isPersonal = ({ email, metadata }: OrderDTO): boolean =>
  Boolean(email) || Object.keys(metadata ?? {}).some((key) => key !== "tiktok");
