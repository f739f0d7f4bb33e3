import { medusaOrderOf } from "./medusa-orders";
import type { Store } from "./with-store";

/** How the books of an order stand in Medusa: its total, what was paid and given back, and the ledger of refunds. */
export async function moneyOf(store: Store, tiktokOrderId: string) {
  const { id, status, total, payment_status, summary, items } = await medusaOrderOf(store, tiktokOrderId);
  const [row] = await store.sql<{ refunds: number; refunded: number; transactions: number; ledger: string | null }>(
    `SELECT (SELECT count(*)::int FROM refund JOIN payment ON payment.id = payment_id
             WHERE payment_collection_id = link.payment_collection_id AND refund.deleted_at IS NULL) AS refunds,
            (SELECT coalesce(sum(refund.amount), 0)::float FROM refund JOIN payment ON payment.id = payment_id
             WHERE payment_collection_id = link.payment_collection_id AND refund.deleted_at IS NULL) AS refunded,
            (SELECT coalesce(-sum(amount), 0)::float FROM order_transaction
             WHERE order_id = link.order_id AND amount < 0 AND deleted_at IS NULL) AS transactions,
            (SELECT string_agg(state, ',') FROM tiktok_refund WHERE medusa_order_id = link.order_id) AS ledger
     FROM order_payment_collection link WHERE link.order_id = ? AND link.deleted_at IS NULL`,
    [id],
  );
  return {
    status,
    total,
    payment_status,
    pending: summary.pending_difference,
    lines: items.length,
    refunds: row?.refunds ?? 0,
    refunded: row?.refunded ?? 0,
    transactions: row?.transactions ?? 0,
    ledger: row?.ledger ?? null,
  };
}
