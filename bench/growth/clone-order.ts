import type { SeededDatabase } from "../../integration-tests/setup/store/seeded-database";

/* Placeholders in the JSON of a row: what makes the copies differ. */
const SUFFIX = "«suffix»";
const NUMBER = "«number»";
const TIME = "«time»";

type Row = Record<string, unknown>;

/**
 * The tables in which an order leaves rows, and which of their rows are the order's: what others refer to comes first. Its
 * reservations end with shipping.
 */
const TABLES: Record<string, string> = {
  order_address: `id IN (SELECT unnest(ARRAY[shipping_address_id, billing_address_id]) FROM "order" WHERE id = $2)`,
  order: `id = $2`,
  order_line_item: `id IN (SELECT item_id FROM order_item WHERE order_id = $2)`,
  order_item: `order_id = $2`,
  order_line_item_adjustment: `item_id IN (SELECT item_id FROM order_item WHERE order_id = $2)`,
  order_line_item_tax_line: `item_id IN (SELECT item_id FROM order_item WHERE order_id = $2)`,
  order_shipping_method: `id IN (SELECT shipping_method_id FROM order_shipping WHERE order_id = $2)`,
  order_shipping: `order_id = $2`,
  order_summary: `order_id = $2`,
  order_transaction: `order_id = $2`,
  order_payment_collection: `order_id = $2`,
  payment_collection: `id IN (SELECT payment_collection_id FROM order_payment_collection WHERE order_id = $2)`,
  payment_session: `payment_collection_id IN
    (SELECT payment_collection_id FROM order_payment_collection WHERE order_id = $2)`,
  payment: `payment_collection_id IN (SELECT payment_collection_id FROM order_payment_collection WHERE order_id = $2)`,
  capture: `payment_id IN (SELECT p.id FROM payment p
    JOIN order_payment_collection l USING (payment_collection_id) WHERE l.order_id = $2)`,
  tiktok_order_record: `tiktok_order_id = $1`,
  tiktok_order_event: `record_id IN (SELECT id FROM tiktok_order_record WHERE tiktok_order_id = $1)`,
  tiktok_inbox_event: `$1 = ANY(tiktok_order_ids)`,
};

/** Copies one imported order, with everything that it left in the database, `count` times: half a minute apart, backwards. */
export async function cloneOrder(database: SeededDatabase, tiktokOrderId: string, count: number): Promise<void> {
  const [record] = await database.rows<{ id: string }>(
    `SELECT medusa_order_id AS id FROM tiktok_order_record WHERE tiktok_order_id = $1`,
    [tiktokOrderId],
  );
  const found = new Map<string, Row[]>();
  for (const [table, where] of Object.entries(TABLES)) {
    const rows = await database.rows<{ row: Row }>(
      `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE ($1::text IS NOT NULL OR $2::text IS NOT NULL) AND ${where}`,
      [tiktokOrderId, record?.id],
    );
    found.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  const ids = [tiktokOrderId, ...[...found.values()].flat().map((row) => String(row["id"]))];
  for (const [table, rows] of found) {
    for (const row of rows) {
      await database.rows(
        `INSERT INTO "${table}" SELECT copy.* FROM generate_series(1, $2::int) AS g,
           jsonb_populate_record(NULL::"${table}", replace(replace(replace($1, '${SUFFIX}', '_' || g), '${NUMBER}', (1000 + g)::text),
             '${TIME}', (now() - g * interval '30 seconds')::text)::jsonb) AS copy`,
        [template(row, ids), count],
      );
    }
  }
}

/** A row as JSON in which ids, keys, numbers and times are placeholders. */
function template(row: Row, ids: readonly string[]): string {
  const changed: Row = { ...row };
  for (const name of ["created_at", "updated_at", "settled_at", "synced_at", "tiktok_updated_at", "placed_at", "at"]) {
    if (row[name]) changed[name] = TIME;
  }
  if ("due_at" in row) Object.assign(changed, { due_at: null, stage: "delivered" });
  if ("display_id" in row) changed["display_id"] = NUMBER;
  if ("dedupe_key" in row) changed["dedupe_key"] = `${String(row["dedupe_key"])}${SUFFIX}`;
  return ids.reduce((text, id) => text.replaceAll(`"${id}"`, `"${id}${SUFFIX}"`), JSON.stringify(changed));
}
