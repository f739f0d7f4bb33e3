import type { Store } from "./with-store";

const OF_COLLECTION = {
  payment_collection: "id = ?",
  payment_session: "payment_collection_id = ?",
  payment: "payment_collection_id = ?",
  capture: "payment_id IN (SELECT id FROM payment WHERE payment_collection_id = ?)",
} as const;

/**
 * Everything that the database keeps about the payment of an order, with each id as the start of its kind and each time
 * as `true`: two payments that came about in different ways can be compared.
 */
export async function paymentRows(store: Store, medusaOrderId: string): Promise<Record<string, unknown[]>> {
  const [link] = await store.sql<{ payment_collection_id: string }>(
    "SELECT payment_collection_id FROM order_payment_collection WHERE order_id = ?",
    [medusaOrderId],
  );
  const rows: Record<string, unknown[]> = {};
  for (const [table, condition] of Object.entries(OF_COLLECTION)) {
    rows[table] = await store.sql(`SELECT * FROM ${table} WHERE ${condition}`, [link?.payment_collection_id]);
  }
  rows["order_payment_collection"] = await store.sql("SELECT * FROM order_payment_collection WHERE order_id = ?", [
    medusaOrderId,
  ]);
  rows["order_transaction"] = await store.sql("SELECT * FROM order_transaction WHERE order_id = ?", [medusaOrderId]);
  rows["order_summary"] = await store.sql("SELECT * FROM order_summary WHERE order_id = ?", [medusaOrderId]);
  return JSON.parse(JSON.stringify(rows), neutral) as Record<string, unknown[]>;
}

const ID = /^(\w+)_[0-9A-Z]{26}$/;
const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function neutral(_key: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  return TIME.test(value) ? true : value.replace(ID, "$1");
}
