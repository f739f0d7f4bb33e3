import type { MedusaContainer, OrderChangeDTO } from "@medusajs/framework/types";
import { ChangeActionType, Modules, OrderChangeStatus, OrderChangeType } from "@medusajs/framework/utils";
import type { NativeReturn } from "../../../domain/return-plan";
import { isDuplicate } from "../order/is-duplicate";
import { BY, changeOrder } from "../refund/change-order";
import { readNative, type StoredReturn } from "./read-native";
import { isReturnable, unitsOf } from "./return-units";

/** A return of TikTok, and the native one that it becomes. */
export interface ReturnSubject {
  medusaOrderId: string;
  medusaReturnId: string;
  tiktokReturnId: string;
  lineIds: readonly string[];
  /** Where its goods go. */
  locationId: string;
}

/** What a run wrote of a native return. */
export type NativeStep = "requested" | "received" | "cancelled";

/**
 * Brings a native return to where TikTok has it, by the order module's own changes, each of which is there as a whole or not
 * at all (docs/adr/0013). One that a person has cancelled or received in Medusa is left to that person; one that we cancelled,
 * as the seller refused it, is taken up again when TikTok decides for the buyer. Units that Medusa has not fulfilled cannot be
 * returned there.
 *
 * @param restocks whether units that are received now are to go back into stock; the others are dismissed
 * @returns what was written just now
 */
export async function bringNative(
  container: MedusaContainer,
  subject: ReturnSubject,
  target: NativeReturn,
  restocks: boolean,
): Promise<NativeStep[]> {
  if (target === "leave") return [];
  const wrote: NativeStep[] = [];
  let native = await readNative(container, subject.medusaReturnId);
  if (!native) {
    if (target === "cancelled") return [];
    native = await createNative(container, subject);
  }
  const isAgain = native && target !== "cancelled" && (await isToReopen(container, subject, native));
  if (native && (native.status === "open" || isAgain)) {
    await (isAgain ? reopen : request)(container, subject, native);
    native = { ...native, status: "requested" };
    wrote.push("requested");
  }
  if (!native || native.status === "received" || native.status === "canceled") return wrote;
  if (target === "received" && (await receive(container, subject, native, restocks))) wrote.push("received");
  if (target === "cancelled" && native.status !== "partially_received") {
    await cancel(container, subject, native);
    wrote.push("cancelled");
  }
  return wrote;
}

/** The change by which we received the goods of a return, once it is confirmed. */
export async function receiptOf(
  container: MedusaContainer,
  medusaReturnId: string,
): Promise<OrderChangeDTO | undefined> {
  const changes = await changesOf(container, medusaReturnId);
  return changes.find(({ actions }) => actions.some(({ action }) => RECEIVING.includes(action)));
}

const RECEIVING: readonly string[] = [
  ChangeActionType.RECEIVE_RETURN_ITEM,
  ChangeActionType.RECEIVE_DAMAGED_RETURN_ITEM,
];

const changesOf = (container: MedusaContainer, return_id: string): Promise<OrderChangeDTO[]> =>
  container
    .resolve(Modules.ORDER)
    .listOrderChanges({ return_id, confirmed_by: BY, status: OrderChangeStatus.CONFIRMED }, { relations: ["actions"] });

async function createNative(container: MedusaContainer, subject: ReturnSubject): Promise<StoredReturn | undefined> {
  const orders = container.resolve(Modules.ORDER);
  const units = await returnableUnits(container, subject);
  if (units.length === 0) return undefined;
  // `id`, `metadata` and items by `item_id` are stored as given, although the type does not name them.
  const input = {
    id: subject.medusaReturnId,
    order_id: subject.medusaOrderId,
    location_id: subject.locationId,
    no_notification: true,
    created_by: BY,
    metadata: { tiktok: { return_id: subject.tiktokReturnId } },
    items: units.map((unit) => ({ item_id: unit.id, quantity: 1 })),
  } as unknown as Parameters<typeof orders.createReturns>[0];
  try {
    await orders.createReturns(input);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return readNative(container, subject.medusaReturnId);
}

async function returnableUnits(container: MedusaContainer, { medusaOrderId, lineIds }: ReturnSubject) {
  const medusaOrder = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(medusaOrderId, { select: ["id"], relations: ["items"] });
  return unitsOf(medusaOrder, lineIds).filter(isReturnable);
}

/** Holds the units, and only then says that the return is requested. */
async function request(container: MedusaContainer, subject: ReturnSubject, native: StoredReturn): Promise<void> {
  await hold(container, subject, native);
  await sayRequested(container, native);
}

/** The other way round: a cancelled return of which we held units would look like one that a person has cancelled. */
async function reopen(container: MedusaContainer, subject: ReturnSubject, native: StoredReturn): Promise<void> {
  await sayRequested(container, native);
  await hold(container, subject, native);
}

async function hold(container: MedusaContainer, subject: ReturnSubject, native: StoredReturn): Promise<void> {
  if ((await holdOf(container, native.id)) === "held") return;
  const { RETURN_REQUEST } = OrderChangeType;
  await changeUnits(container, subject, RETURN_REQUEST, ChangeActionType.RETURN_ITEM, native.items);
}

async function sayRequested(container: MedusaContainer, native: StoredReturn): Promise<void> {
  const orders = container.resolve(Modules.ORDER) as unknown as ReturnWrites;
  const data = { status: "requested", requested_at: new Date(), canceled_at: null } as const;
  await orders.updateReturns([{ selector: { id: native.id }, data }]);
}

/** Whether we hold the units of a return, have freed them again, or neither. */
async function holdOf(container: MedusaContainer, returnId: string): Promise<"held" | "freed" | "none"> {
  const actions = (await changesOf(container, returnId)).flatMap((change) => change.actions);
  const count = (kind: ChangeActionType) => actions.filter(({ action }) => action === kind).length;
  const [held, freed] = [count(ChangeActionType.RETURN_ITEM), count(ChangeActionType.CANCEL_RETURN_ITEM)];
  return held > freed ? "held" : freed > 0 ? "freed" : "none";
}

/** A return that we cancelled, also where a run was cut off in it, and whose units no other return holds since. */
async function isToReopen(container: MedusaContainer, subject: ReturnSubject, native: StoredReturn): Promise<boolean> {
  if (!["requested", "canceled"].includes(native.status)) return false;
  if ((await holdOf(container, native.id)) !== "freed") return false;
  const units = await returnableUnits(container, subject);
  return native.items.every(({ item_id }) => units.some(({ id }) => id === item_id));
}

/**
 * Frees the units, and only then says that the return is cancelled. The order module's `cancelReturn` does both at once, and
 * fails where the order's shipping has a discount: it copies what the shipping had in every earlier version (docs/adr/0013).
 */
async function cancel(container: MedusaContainer, subject: ReturnSubject, native: StoredReturn): Promise<void> {
  if ((await holdOf(container, native.id)) === "held") {
    const { RETURN_REQUEST } = OrderChangeType;
    await changeUnits(container, subject, RETURN_REQUEST, ChangeActionType.CANCEL_RETURN_ITEM, native.items);
  }
  const orders = container.resolve(Modules.ORDER) as unknown as ReturnWrites;
  const data = { status: "canceled", canceled_at: new Date() } as const;
  await orders.updateReturns([{ selector: { id: native.id }, data }]);
}

/** @returns false where a person has received all of it already */
async function receive(
  container: MedusaContainer,
  subject: ReturnSubject,
  native: StoredReturn,
  restocks: boolean,
): Promise<boolean> {
  const done = await receiptOf(container, native.id);
  const open = native.items.filter(({ received_quantity, quantity }) => received_quantity < quantity);
  if (!done && open.length === 0) return false;
  const action = restocks ? ChangeActionType.RECEIVE_RETURN_ITEM : ChangeActionType.RECEIVE_DAMAGED_RETURN_ITEM;
  if (!done) await changeUnits(container, subject, OrderChangeType.RETURN_RECEIVE, action, open);
  const isDismissed = (done?.actions[0]?.action ?? action) === ChangeActionType.RECEIVE_DAMAGED_RETURN_ITEM;
  const orders = container.resolve(Modules.ORDER) as unknown as ReturnWrites;
  await orders.updateReturnItems(
    open.map(({ id, quantity }) => ({
      id,
      received_quantity: quantity,
      damaged_quantity: isDismissed ? quantity : 0,
    })),
  );
  await orders.updateReturns([{ selector: { id: native.id }, data: { status: "received", received_at: new Date() } }]);
  return true;
}

/** What the order module can, and its type does not name. */
interface ReturnWrites {
  updateReturnItems(items: { id: string; received_quantity: number; damaged_quantity: number }[]): Promise<unknown>;
  updateReturns(
    updates: {
      selector: { id: string };
      data:
        | { status: "requested"; requested_at: Date; canceled_at: null }
        | { status: "received"; received_at: Date }
        | { status: "canceled"; canceled_at: Date };
    }[],
  ): Promise<unknown>;
}

const changeUnits = (
  container: MedusaContainer,
  { medusaOrderId, medusaReturnId, tiktokReturnId }: ReturnSubject,
  type: OrderChangeType,
  action: ChangeActionType,
  items: StoredReturn["items"],
): Promise<void> =>
  changeOrder(container, medusaOrderId, {
    type,
    description: `TikTok return ${tiktokReturnId}`,
    return_id: medusaReturnId,
    actions: items.map(({ item_id, quantity }) => ({
      action,
      return_id: medusaReturnId,
      reference: "return",
      reference_id: medusaReturnId,
      details: { reference_id: item_id, quantity },
    })),
  });
