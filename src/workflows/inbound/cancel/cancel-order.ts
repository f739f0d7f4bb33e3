import { Modules, OrderStatus } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { replenishes, settledCancellations } from "../../../domain/cancellation";
import { modeOf } from "../../../domain/order-total";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import { failureOf } from "../../failure";
import type { Follow } from "../follow/follow";
import { followReturns } from "../follow/follow-returns";
import { reassignPayment } from "../order/payment-of";
import { takeBackLeftOvers } from "../refund/change-order";
import { cancelFulfillments } from "./cancel-fulfillments";
import { dropUncollected } from "./drop-uncollected";
import { refundDifference, refundRest } from "./refund-rest";
import { releaseStock } from "./release-stock";

/**
 * Cancels a native order that TikTok cancelled: its reservations are given back, all that is left of its payment is refunded
 * through the ledger, and only then Medusa's own cancellation runs, which refunds by itself what it finds and asks nobody
 * whether the provider took it. An order that has left the store cannot be cancelled in Medusa: it is refunded and flagged.
 */
export async function cancelOrder(follow: Follow): Promise<RecordChanges> {
  const { container, record, aftersales, note } = follow;
  // What was given back for a return before is no part of what the cancellation gives back.
  await followReturns(follow);
  const medusaOrder = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(record.medusa_order_id, { select: ["id", "status", "metadata"], relations: ["items"] });
  if (medusaOrder.status === OrderStatus.CANCELED) {
    // By an earlier run, or by a person: then TikTok's refund was refused until now.
    await refundRest(follow);
    return {};
  }
  await reassignPayment(container, medusaOrder.id);
  const isCompleted = medusaOrder.status === OrderStatus.COMPLETED;
  const gone = await cancelFulfillments(container, medusaOrder.id);
  await refundRest(follow);
  const settled = settledCancellations(aftersales.cancellations);
  const kept = new Set(
    settled
      .filter((cancellation) => !replenishes(cancellation))
      .flatMap(({ cancel_line_items }) => cancel_line_items.map((line) => line.order_line_item_id)),
  );
  const lines = (medusaOrder.items ?? []).map(({ id, metadata }) => ({
    item_id: id,
    replenish: !kept.has(String(metadata?.["tiktok_line_item_id"])),
  }));
  await releaseStock(container, lines);
  if (isCompleted) return { last_failure: failureOf(COMPLETED) };
  if (gone.size > 0) return { last_failure: failureOf(shipped(await dropUncollected(follow))) };
  await takeBackLeftOvers(container, medusaOrder.id);
  await cancelOrderWorkflow(container).run({ input: { order_id: medusaOrder.id, no_notification: true } });
  note("written", "order.cancelled", { reason: settled.at(-1)?.cancel_reason ?? null });
  const difference = await refundDifference(follow, modeOf(medusaOrder));
  return { last_failure: difference === null ? null : failureOf(difference) };
}

const shipped = (isUncollected: boolean) =>
  "TikTok cancelled this order after it was shipped. Medusa cannot cancel what has left, so " +
  `${isUncollected ? "its payment on delivery was ended" : "the payment was refunded"} and the order stays as it is: when the ` +
  "goods come back, add them to the stock by hand. A return in Medusa would take them off the total a second time.";

const COMPLETED =
  "TikTok cancelled this order, which is completed in Medusa and cannot be cancelled there. Its payment was refunded.";
