import type { OrderState } from "../../src/simulator";
import type { SeededDatabase } from "../../integration-tests/setup/store/seeded-database";

/** What there may be one of at most, and what names it. */
const ONCE = {
  "orders of a TikTok order": `SELECT metadata #>> '{tiktok,order_id}' FROM "order"`,
  "records of a TikTok order": `SELECT tiktok_order_id FROM tiktok_order_record`,
  "lines of a TikTok line": `SELECT metadata ->> 'tiktok_line_item_id' FROM order_line_item`,
  "payment collections of an order": `SELECT order_id FROM order_payment_collection WHERE deleted_at IS NULL`,
  "payments of a payment collection": `SELECT payment_collection_id FROM payment WHERE deleted_at IS NULL`,
  "captures of a payment": `SELECT payment_id FROM capture WHERE deleted_at IS NULL`,
  "ledger entries of an order": `SELECT order_id FROM order_transaction WHERE deleted_at IS NULL`,
};

const RESERVATIONS = `SELECT (l.metadata ->> 'tiktok_line_item_id') || ' ' || i.sku AS key, sum(r.quantity)::int AS units
  FROM reservation_item r JOIN order_line_item l ON l.id = r.line_item_id
  JOIN inventory_item i ON i.id = r.inventory_item_id WHERE r.deleted_at IS NULL GROUP BY 1`;

/** Counts what is in a store more often than it may be, by what it is. */
export async function countDuplicates(
  database: SeededDatabase,
  orders: readonly OrderState[],
): Promise<{ what: string; more: number }[]> {
  const found: { what: string; more: number }[] = [];
  for (const [what, keys] of Object.entries(ONCE)) {
    const [row] = await database.rows<{ more: number }>(
      `SELECT coalesce(sum(count - 1), 0)::int AS more
       FROM (SELECT count(*) AS count FROM (${keys}) AS each (key) GROUP BY key HAVING count(*) > 1) AS twice`,
    );
    found.push({ what, more: row?.more ?? 0 });
  }
  const most = unitsOfBundles(orders);
  const reserved = await database.rows<{ key: string; units: number }>(RESERVATIONS);
  const more = reserved.reduce((total, { key, units }) => total + Math.max(0, units - (most.get(key) ?? 1)), 0);
  return [...found, { what: "units that a line has reserved", more }].filter((each) => each.more > 0);
}

/** How many units of a SKU a bundle's line takes; any other line is one unit of its own SKU. */
function unitsOfBundles(orders: readonly OrderState[]): Map<string, number> {
  const units = new Map<string, number>();
  for (const line of orders.flatMap(({ detail }) => detail.line_items)) {
    for (const { seller_sku, sku_count } of ("combined_listing_skus" in line
      ? line.combined_listing_skus
      : undefined) ?? []) {
      units.set(`${line.id} ${seller_sku}`, sku_count);
    }
  }
  return units;
}
