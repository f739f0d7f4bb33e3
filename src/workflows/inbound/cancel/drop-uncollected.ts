import { ChangeActionType, MathBN, Modules, OrderChangeType, PaymentCollectionStatus } from "@medusajs/framework/utils";
import { plain } from "../../../domain/money";
import type { Follow } from "../follow/follow";
import { collectionIdOf } from "../order/payment-of";
import { changeOrder } from "../refund/change-order";

/**
 * Ends the payment of an order whose cash was never collected, and takes what was due off its total: what Medusa's own
 * cancellation would do, and refuses to do for an order that has left the store.
 *
 * @returns whether there was nothing to give back
 */
export async function dropUncollected({ container, record, tiktokOrder }: Follow): Promise<boolean> {
  const payments = container.resolve(Modules.PAYMENT);
  const [collection] = await payments.listPaymentCollections(
    { id: collectionIdOf(record.medusa_order_id) },
    { take: 1, relations: ["payments.captures"] },
  );
  const made = collection?.payments ?? [];
  if (!collection || made.some(({ captures }) => (captures ?? []).length > 0)) return false;
  for (const { id, canceled_at } of made) if (!canceled_at) await payments.cancelPayment(id);
  await payments.updatePaymentCollections(collection.id, { status: PaymentCollectionStatus.CANCELED });
  const medusaOrder = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(record.medusa_order_id, { select: ["id", "summary"] });
  const due = MathBN.convert(medusaOrder.summary?.pending_difference ?? 0);
  if (!due.isGreaterThan(0)) return true;
  const line = { reference: "tiktok_cancellation", reference_id: tiktokOrder.id, amount: plain(due) };
  await changeOrder(container, record.medusa_order_id, {
    type: OrderChangeType.CREDIT_LINE,
    description: `TikTok order ${tiktokOrder.id}: the cash was not collected`,
    actions: [{ action: ChangeActionType.CREDIT_LINE_ADD, ...line }],
  });
  return true;
}
