import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, OrderStatus } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { settledCancellations, unexplainedRefund } from "../../../domain/cancellation";
import { plain } from "../../../domain/money";
import { modeOf } from "../../../domain/order-total";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import { failureOf } from "../../failure";
import type { Follow } from "../follow/follow";
import { capturedPayment, leftOf } from "../refund/captured-payment";
import { takeBackLeftOvers } from "../refund/change-order";
import { settleRefund } from "../refund/settle-refund";
import { cancelFulfillments } from "./cancel-fulfillments";
import { releaseStock } from "./release-stock";

/**
 * Cancels a native order that TikTok cancelled: its reservations are given back, all that is left of its payment is refunded
 * through the ledger, and only then Medusa's own cancellation runs, which refunds by itself what it finds and asks nobody
 * whether the provider took it. An order that has left the store cannot be cancelled in Medusa: it is refunded and flagged.
 */
export async function cancelOrder(follow: Follow): Promise<RecordChanges> {
  const { container, record, aftersales, note } = follow;
  const medusaOrder = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(record.medusa_order_id, { select: ["id", "status", "metadata"], relations: ["items"] });
  if (medusaOrder.status === OrderStatus.CANCELED) return {};
  const isCompleted = medusaOrder.status === OrderStatus.COMPLETED;
  const gone = await cancelFulfillments(container, medusaOrder.id);
  await refundRest(follow);
  const settled = settledCancellations(aftersales.cancellations);
  const kept = new Set(
    settled
      .filter(({ should_replenish_stock }) => !should_replenish_stock)
      .flatMap(({ cancel_line_items }) => cancel_line_items.map((line) => line.order_line_item_id)),
  );
  const lines = (medusaOrder.items ?? []).map(({ id, metadata }) => ({
    item_id: id,
    replenish: !kept.has(String(metadata?.["tiktok_line_item_id"])),
  }));
  await releaseStock(container, lines);
  if (gone.size > 0 || isCompleted) return { last_failure: failureOf(isCompleted ? COMPLETED : SHIPPED) };
  await takeBackLeftOvers(container, medusaOrder.id);
  await cancelOrderWorkflow(container).run({ input: { order_id: medusaOrder.id, no_notification: true } });
  note("written", "order.cancelled", { reason: settled.at(-1)?.cancel_reason ?? null });
  const difference = await differenceOf(follow, modeOf(medusaOrder) === "lowers_order");
  return { last_failure: difference === null ? null : failureOf(difference) };
}

/** What is left of the payment goes back under the id of the cancellation that ended the order. */
async function refundRest({ container, shop, record, tiktokOrder, aftersales, note }: Follow): Promise<void> {
  const { refunds } = container.resolve(TIKTOK_SHOP_MODULE);
  const rows = await refunds.ofOrder(record.medusa_order_id);
  for (const row of rows.filter(({ state }) => state !== "booked")) await settleRefund(container, keyed(row));
  const payment = await capturedPayment(container, record.medusa_order_id);
  const left = payment && leftOf(payment);
  if (!left?.isGreaterThan(0)) return;
  const used = new Set(rows.map(({ tiktok_id }) => tiktok_id));
  const last = settledCancellations(aftersales.cancellations).findLast(({ cancel_id }) => !used.has(cancel_id));
  const currency = payment?.currency_code.toUpperCase() ?? "";
  const tiktok_id = last?.cancel_id ?? `order:${tiktokOrder.id}`;
  const ids = { shop_id: shop.id, record_id: record.id, medusa_order_id: record.medusa_order_id };
  await settleRefund(container, { ...ids, source: "cancel", tiktok_id, amount: plain(left), currency });
  note("written", "refund.booked", { amount: plain(left), currency, cancel_id: tiktok_id });
}
