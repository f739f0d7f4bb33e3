import type {
  IOrderModuleService,
  MedusaContainer,
  OrderChangeDTO,
  OrderDTO,
  UpdateOrderDTO,
} from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { anonymizeAddress, isAnonymous } from "./anonymous-address";
import { anonymizeShipments } from "./anonymize-shipments";

/** What Medusa's history of an order keeps copies of. */
const PERSONAL_CHANGES = new Set(["shipping_address", "billing_address", "email", "metadata"]);

/** The order module makes this method for its model, although its type does not name it. */
type ChangeActions = {
  updateOrderChangeActions(actions: { id: string; details: Record<string, unknown> }[]): Promise<unknown>;
};

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
    { relations: ["shipping_address", "billing_address"], take: medusaOrderIds.length },
  );
  const found = orders.map((order) => order.id);
  const addresses = new Map(
    orders
      .flatMap(({ shipping_address, billing_address }) => [shipping_address, billing_address])
      .flatMap((address) => (address && !isAnonymous(address) ? [[address.id, address]] : [])),
  );
  if (addresses.size > 0) {
    await orderModule.updateOrderAddresses([...addresses.keys()].map((id) => ({ id, ...anonymizeAddress() })));
  }
  const personal = orders.filter(isPersonal);
  if (personal.length > 0) {
    // `null` is stored as given, although the type does not name it.
    const bare = personal.map((order) => ({ id: order.id, email: null, metadata: bareMetadata(order) }));
    await orderModule.updateOrders(bare as unknown as UpdateOrderDTO[]);
  }
  const changed = new Set([
    ...personal.map((order) => order.id),
    ...orders
      .filter((order) => [order.shipping_address, order.billing_address].some((one) => one && addresses.has(one.id)))
      .map((order) => order.id),
    ...(await anonymizeHistory(orderModule, found)),
  ]);
  const shipments = await anonymizeShipments(container, found);
  for (const orderId of shipments.orderIds) changed.add(orderId);
  return { medusa_orders: changed.size, addresses: addresses.size + shipments.addresses };
}

/** Of an order's metadata only what says which order of TikTok it is. */
function bareMetadata({ metadata }: OrderDTO): Record<string, unknown> {
  // Medusa merges metadata: a key goes when it is set to the empty string.
  const others = Object.keys(metadata ?? {}).filter((key) => key !== "tiktok");
  return { ...Object.fromEntries(others.map((key) => [key, ""])), tiktok: metadata?.tiktok };
}

const isPersonal = ({ email, metadata }: OrderDTO): boolean =>
  Boolean(email) || Object.keys(metadata ?? {}).some((key) => key !== "tiktok");

/** @returns the orders whose history held something */
async function anonymizeHistory(orderModule: IOrderModuleService, orderIds: string[]): Promise<string[]> {
  const changes: OrderChangeDTO[] = await orderModule.listOrderChanges(
    { order_id: orderIds },
    { relations: ["actions"], take: null as unknown as number },
  );
  const actions = changes
    .flatMap((change) => change.actions)
    .flatMap(({ id, order_id, details }) =>
      PERSONAL_CHANGES.has(String(details?.type)) && details && ("old" in details || "new" in details)
        ? [{ id, order_id, details: { type: details.type, erased: true } }]
        : [],
    );
  if (actions.length > 0) {
    await (orderModule as unknown as ChangeActions).updateOrderChangeActions(
      actions.map(({ id, details }) => ({ id, details })),
    );
  }
  return actions.flatMap(({ order_id }) => order_id ?? []);
}
