import type { Store } from "./with-store";

const TABLES = [
  "order",
  "order_line_item",
  "reservation_item",
  "payment_collection",
  "payment_session",
  "payment",
  "capture",
  "order_transaction",
  "order_payment_collection",
  "tiktok_order_record",
] as const;

/** How many rows there are of everything that an import writes. */
export async function counts(store: Store): Promise<Record<(typeof TABLES)[number], number>> {
  const columns = TABLES.map(
    (table) => `(SELECT count(*)::int FROM "${table}" WHERE deleted_at IS NULL) AS "${table}"`,
  );
  const [row] = await store.sql<Record<(typeof TABLES)[number], number>>(`SELECT ${columns.join(", ")}`);
  if (!row) throw new Error("Postgres counted nothing.");
  return row;
}

/** The units of each SKU that TikTok's buyers hold and Medusa has not reserved. */
export async function heldUnits(store: Store): Promise<Record<string, number>> {
  const rows = await store.sql<{ seller_sku: string; quantity: string }>(
    `SELECT link.seller_sku, sum(held.quantity) AS quantity FROM tiktok_held_unit held
     JOIN tiktok_sku_link link ON link.shop_id = held.shop_id AND link.sku_id = held.sku_id
     GROUP BY link.seller_sku`,
  );
  return Object.fromEntries(rows.map((row) => [row.seller_sku, Number(row.quantity)]));
}
