import type { MedusaContainer, OrderChangeDTO } from "@medusajs/framework/types";
import {
  type ChangeActionType,
  MedusaError,
  Modules,
  OrderChangeStatus,
  OrderChangeType,
} from "@medusajs/framework/utils";

/** What changes of ours name as their maker. */
export const BY = "tiktok-shop";

/** One thing that changes about a native order, as the order module knows it. */
export interface OrderAction {
  action: ChangeActionType;
  reference?: string;
  reference_id?: string;
  amount?: string;
  details?: Record<string, unknown>;
  return_id?: string;
}

interface OrderChange {
  type: OrderChangeType;
  description: string;
  /** Medusa's id of the return that it is about. */
  return_id?: string;
  actions: OrderAction[];
}

/**
 * Makes a new version of a native order. A change is written and then confirmed, each at once; one that an earlier run left
 * in between is taken back first, since the truth may have moved on.
 *
 * @throws MedusaError `not_allowed` while a person edits the order, which can have one open change only
 */
export async function changeOrder(
  container: MedusaContainer,
  medusaOrderId: string,
  { type, description, return_id, actions }: OrderChange,
): Promise<void> {
  await takeBackLeftOvers(container, medusaOrderId);
  const orders = container.resolve(Modules.ORDER);
  const { version } = await orders.retrieveOrder(medusaOrderId, { select: ["id", "version"] });
  const change = await orders.createOrderChange({
    order_id: medusaOrderId,
    change_type: type,
    description,
    return_id,
    created_by: BY,
    // What has no version of its own changes the order's present one, in which a line cannot come to an end.
    actions: actions.map((action) => ({ ...action, order_id: medusaOrderId, version: version + 1 })),
  });
  await orders.confirmOrderChange({ id: change.id, confirmed_by: BY });
}

/**
 * Takes back a change that a process left open when it died: an order can have one only.
 *
 * @throws MedusaError `not_allowed` while a person edits the order
 */
export async function takeBackLeftOvers(container: MedusaContainer, medusaOrderId: string): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const open = await orders.listOrderChanges({
    order_id: medusaOrderId,
    status: [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED],
  });
  if (open.some((change) => !isLeftOver(change))) throw beingEdited();
  if (open.length > 0) await orders.cancelOrderChange(open.map((change) => change.id));
}

/** Nobody writes a credit line by hand in two steps: an open one is what a process that died left behind. */
function isLeftOver(change: OrderChangeDTO): boolean {
  // The type names neither its maker nor all of its kinds.
  const { created_by, change_type } = change as { created_by?: string | null; change_type?: string };
  return created_by === BY || change_type === OrderChangeType.CREDIT_LINE;
}

const beingEdited = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "The order has an open edit, return, exchange or claim in Medusa, so what happened on TikTok cannot be written to it. " +
      "Confirm or cancel that first; this is tried again.",
  );
