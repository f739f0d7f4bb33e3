import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** What Medusa's history of an order keeps copies of when somebody changes it in the admin. */
const PERSONAL_CHANGES = new Set(["shipping_address", "billing_address", "email", "metadata"]);

export interface History {
  /** The changes that hold something, with their kind. */
  actions: { id: string; type: string }[];
  orderIds: string[];
  /** Addresses that orders had before: Medusa leaves their rows where they were. */
  addressIds: string[];
}

/** The order module makes this method for its model, although its type does not name it. */
type ChangeActions = {
  updateOrderChangeActions(actions: { id: string; details: Record<string, unknown> }[]): Promise<unknown>;
};

/** What the history of these orders holds of a buyer. */
export async function readHistory(container: MedusaContainer, orderIds: string[]): Promise<History> {
  const changes = await container
    .resolve(Modules.ORDER)
    .listOrderChanges({ order_id: orderIds }, { relations: ["actions"], take: null as unknown as number });
  const personal = changes.flatMap((change) =>
    change.actions.flatMap(({ id, details }) => {
      const { type, ...copies } = { type: String(details?.type), old: details?.old, new: details?.new };
      return PERSONAL_CHANGES.has(type) ? [{ id, type, orderId: change.order_id, copies: Object.values(copies) }] : [];
    }),
  );
  const open = personal.filter(({ copies }) => copies.some(Boolean));
  return {
    actions: open.map(({ id, type }) => ({ id, type })),
    orderIds: [...new Set(open.map(({ orderId }) => orderId))],
    addressIds: open
      .filter(({ type }) => type.endsWith("_address"))
      .flatMap(({ copies }) => copies.flatMap((copy) => (copy as { id?: string } | null | undefined)?.id ?? [])),
  };
}

/** Leaves of each change that there was one, and of what. To be done after the addresses, which only it names. */
export async function anonymizeHistory(container: MedusaContainer, { actions }: History): Promise<void> {
  if (actions.length === 0) return;
  // Details are merged: what is left out would stay.
  const bare = actions.map(({ id, type }) => ({ id, details: { type, old: null, new: null } }));
  await (container.resolve(Modules.ORDER) as unknown as ChangeActions).updateOrderChangeActions(bare);
}
