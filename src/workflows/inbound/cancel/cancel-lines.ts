import type { OrderDTO, OrderLineItemDTO } from "@medusajs/framework/types";
import { ChangeActionType, MedusaError, Modules, OrderChangeType, OrderStatus } from "@medusajs/framework/utils";
import { creditBesides, type LineCancellation, lineCancellations } from "../../../domain/cancellation";
import { isCancelled } from "../../../domain/order-status";
import { fundingOf } from "../../../domain/unit-funding";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import { failureOf } from "../../failure";
import type { Follow } from "../follow/follow";
import { capturedPayment, leftOf } from "../refund/captured-payment";
import { changeOrder, type OrderAction } from "../refund/change-order";
import { settleRefund } from "../refund/settle-refund";
import { cancelFulfillments } from "./cancel-fulfillments";
import { releaseStock } from "./release-stock";

/**
 * Takes the lines out of a native order that TikTok cancelled, one cancellation after the other: stock, lines, refund. The
 * refund is written to the ledger before the lines go, so that a run that is cut off in between is known by it.
 */
export async function cancelLines(follow: Follow): Promise<RecordChanges> {
  const { tiktokOrder, aftersales } = follow;
  const medusaOrder = await readOrder(follow);
  const planned = lineCancellations(tiktokOrder, aftersales.cancellations, fundingOf(medusaOrder));
  if (medusaOrder.status === OrderStatus.CANCELED) return refundAlone(follow, planned, medusaOrder);
  const sentences: string[] = [];
  for (const cancellation of planned) sentences.push(...(await cancelSome(follow, cancellation)));
  const explained = new Set(planned.flatMap(({ line_ids }) => line_ids));
  const unexplained = tiktokOrder.line_items
    .filter((line) => isCancelled(line.display_status ?? "") && !explained.has(line.id))
    .map(({ id }) => id);
  if (unexplained.length > 0 && itemsOf(await readOrder(follow), unexplained).length > 0) throw notListed();
  return sentences.length > 0 ? { last_failure: failureOf(sentences.join(" ")) } : {};
}

/** A person cancelled the order in Medusa: what is left of its payment was refused until TikTok gives it back. */
async function refundAlone(
  { container, record }: Follow,
  planned: LineCancellation[],
  medusaOrder: OrderDTO,
): Promise<RecordChanges> {
  for (const { cancel_id, amount, line_ids } of planned) {
    if (itemsOf(medusaOrder, line_ids).length === 0) continue;
    const payment = await capturedPayment(container, record.medusa_order_id);
    if (amount === null || !payment || leftOf(payment).isLessThan(amount)) continue;
    const currency = medusaOrder.currency_code.toUpperCase();
    await settleRefund(container, record, { source: "cancel", tiktok_id: cancel_id, amount, currency });
  }
  return {};
}

/** @returns what a person has to know */
async function cancelSome(follow: Follow, cancellation: LineCancellation): Promise<string[]> {
  const { container, shop, record, note } = follow;
  const { cancel_id, line_ids, amount } = cancellation;
  const { refunds } = container.resolve(TIKTOK_SHOP_MODULE);
  const medusaOrder = await readOrder(follow);
  const items = itemsOf(medusaOrder, line_ids);
  const stated = {
    source: "cancel" as const,
    tiktok_id: cancel_id,
    amount: amount ?? "0",
    currency: medusaOrder.currency_code.toUpperCase(),
  };
  const refund = {
    shop_id: shop.id,
    record_id: record.id,
    medusa_order_id: record.medusa_order_id,
    ...stated,
  };
  // Lines that were cancelled before the import were never in Medusa, nor was what they cost.
  if (items.length === 0 && !(await refunds.find(refund))) return [];
  const isPaid = (await capturedPayment(container, record.medusa_order_id)) !== undefined;
  if (isPaid && amount !== null) await refunds.confirm(refund);
  const gone =
    items.length > 0 ? await takeOut(follow, items, isPaid ? cancellation : { ...cancellation, amount: null }) : [];
  if (items.length > gone.length) note("written", "lines.cancelled", { cancel_id, tiktok_line_ids: line_ids });
  const settled = await settleRefund(container, record, stated);
  if (settled.outcome === "refunded" && settled.isNew) {
    note("written", "refund.booked", { amount: settled.amount, currency: refund.currency, tiktok_id: cancel_id });
  }
  return [
    ...(gone.length > 0 ? [SHIPPED] : []),
    ...(settled.outcome !== "nothing" && settled.sentence ? [settled.sentence] : []),
    ...(isPaid && amount === null ? [unstated(cancel_id)] : []),
  ];
}

/** @returns the lines that have left already, and stay */
async function takeOut(
  { container, record }: Follow,
  items: OrderLineItemDTO[],
  { cancel_id, amount, replenish }: LineCancellation,
): Promise<string[]> {
  const ids = items.map(({ id }) => id);
  const left = await cancelFulfillments(container, record.medusa_order_id, ids);
  const going = items.filter(({ id }) => !left.has(id));
  const gone = ids.filter((id) => left.has(id));
  if (going.length === 0) return gone;
  await releaseStock(
    container,
    going.map(({ id }) => ({ item_id: id, replenish })),
  );
  // What stays keeps its price: the refund becomes a credit line as a whole then.
  const besides =
    gone.length > 0
      ? null
      : creditBesides(
          going.map(({ total }) => total),
          amount,
        );
  const actions: OrderAction[] = going.map(({ id }) => ({
    action: ChangeActionType.ITEM_UPDATE,
    details: { reference_id: id, quantity: 0 },
  }));
  if (besides !== null) {
    const line = { reference: "tiktok_cancellation", reference_id: cancel_id, amount: besides };
    actions.push({ action: ChangeActionType.CREDIT_LINE_ADD, ...line });
  }
  const description = `TikTok cancellation ${cancel_id}`;
  await changeOrder(container, record.medusa_order_id, { type: OrderChangeType.EDIT, description, actions });
  return gone;
}

const readOrder = ({ container, record }: Follow): Promise<OrderDTO> =>
  container.resolve(Modules.ORDER).retrieveOrder(record.medusa_order_id, {
    select: ["id", "status", "currency_code", "metadata", "total"],
    relations: ["items"],
  });

const itemsOf = ({ items = [] }: OrderDTO, lineIds: string[]): OrderLineItemDTO[] =>
  items.filter(({ metadata }) => lineIds.includes(String(metadata?.["tiktok_line_item_id"])));

const notListed = () =>
  new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "TikTok shows lines of this order as cancelled, but does not list their cancellation yet. They are taken out of the order, " +
      "with their refund, once it does; this is tried again.",
  );

const SHIPPED =
  "TikTok cancelled lines of this order that have been shipped. Medusa cannot take those out, so they stay and what TikTok " +
  "gave back was refunded.";

const unstated = (cancelId: string) =>
  `TikTok does not say what the buyer got back for the cancellation ${cancelId}, so nothing was refunded for it. Compare the ` +
  "order with Seller Center.";
