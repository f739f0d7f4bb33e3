import type { SeededDatabase } from "../../integration-tests/setup/store/seeded-database";

/** What there may be one of at most, and what names it. */
const ONCE = {
  "orders of a TikTok order": `SELECT metadata #>> '{tiktok,order_id}' FROM "order"`,
  "records of a TikTok order": `SELECT tiktok_order_id FROM tiktok_order_record`,
  "lines of a TikTok line": `SELECT l.metadata ->> 'tiktok_line_item_id' FROM order_line_item l`,
  "payment collections of an order": `SELECT order_id FROM order_payment_collection WHERE deleted_at IS NULL`,
  "payments of a payment collection": `SELECT payment_collection_id FROM payment WHERE deleted_at IS NULL`,
  "captures of a payment": `SELECT payment_id FROM capture WHERE deleted_at IS NULL`,
  "ledger entries of an order": `SELECT order_id FROM order_transaction WHERE deleted_at IS NULL`,
  "reservations of a line's item": `SELECT line_item_id || ' ' || inventory_item_id FROM reservation_item
    WHERE deleted_at IS NULL`,
};

/** Counts what is in a store more often than it may be, by what it is. */
export async function countDuplicates(database: SeededDatabase): Promise<{ what: string; more: number }[]> {
  const found = await Promise.all(
    Object.entries(ONCE).map(async ([what, keys]) => {
      const [row] = await database.rows<{ more: number }>(
        `SELECT coalesce(sum(count - 1), 0)::int AS more
         FROM (SELECT count(*) AS count FROM (${keys}) AS each (key) GROUP BY key HAVING count(*) > 1) AS twice`,
      );
      return { what, more: row?.more ?? 0 };
    }),
  );
  return found.filter(({ more }) => more > 0);
}
