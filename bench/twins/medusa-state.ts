import type { SeededDatabase } from "../../integration-tests/setup/store/seeded-database";

/** What Medusa holds of one TikTok order, without ids and times; null for an order that is not there. */
export interface MedusaState {
  record: string;
  order: Record<string, unknown> | null;
}

/** Rows as one JSON list, in an order that does not depend on their ids. */
const list = (fields: Record<string, string>, from: string): string => {
  const pairs = Object.entries(fields).map(([name, value]) => `'${name}', ${value}`);
  return `(SELECT coalesce(jsonb_agg(row ORDER BY row::text), '[]') FROM (
    SELECT jsonb_build_object(${pairs.join(", ")}) AS row FROM ${from}) AS rows)`;
};

const COLLECTIONS = `order_payment_collection link JOIN payment_collection c ON c.id = link.payment_collection_id
  AND c.deleted_at IS NULL`;
const OF_ORDER = `WHERE link.order_id = o.id AND link.deleted_at IS NULL`;

const PARTS = {
  items: list(
    {
      sku: "l.variant_sku",
      title: "l.title",
      price: "l.unit_price::float8",
      quantity: "i.quantity::float8",
      fulfilled: "i.fulfilled_quantity::float8",
      shipped: "i.shipped_quantity::float8",
      delivered: "i.delivered_quantity::float8",
      asked_back: "i.return_requested_quantity::float8",
      back: "i.return_received_quantity::float8",
      written_off: "i.written_off_quantity::float8",
    },
    `order_item i JOIN order_line_item l ON l.id = i.item_id
     WHERE i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL AND i.quantity > 0`,
  ),
  totals: `(SELECT totals - 'raw_current_order_total' - 'raw_original_order_total' FROM order_summary s
    WHERE s.order_id = o.id AND s.deleted_at IS NULL ORDER BY s.version DESC LIMIT 1)`,
  collections: list(
    {
      status: "c.status",
      amount: "c.amount::float8",
      captured: "c.captured_amount::float8",
      back: "c.refunded_amount::float8",
    },
    `${COLLECTIONS} ${OF_ORDER}`,
  ),
  payments: list(
    { amount: "p.amount::float8", captured: "p.captured_at IS NOT NULL", cancelled: "p.canceled_at IS NOT NULL" },
    `${COLLECTIONS} JOIN payment p ON p.payment_collection_id = c.id AND p.deleted_at IS NULL ${OF_ORDER}`,
  ),
  refunds: list(
    { amount: "r.amount::float8" },
    `${COLLECTIONS} JOIN payment p ON p.payment_collection_id = c.id JOIN refund r ON r.payment_id = p.id
     AND r.deleted_at IS NULL ${OF_ORDER}`,
  ),
  ledger: list(
    { amount: "t.amount::float8", reference: "t.reference" },
    `order_transaction t WHERE t.order_id = o.id AND t.deleted_at IS NULL`,
  ),
  reservations: list(
    { item: "r.inventory_item_id", quantity: "r.quantity::float8" },
    `reservation_item r JOIN order_item i ON i.item_id = r.line_item_id AND i.version = o.version
     WHERE i.order_id = o.id AND i.deleted_at IS NULL AND r.deleted_at IS NULL`,
  ),
  fulfilments: list(
    {
      shipped: "f.shipped_at IS NOT NULL",
      delivered: "f.delivered_at IS NOT NULL",
      units: `(SELECT coalesce(sum(quantity), 0)::float8 FROM fulfillment_item u
        WHERE u.fulfillment_id = f.id AND u.deleted_at IS NULL)`,
      labels: `(SELECT count(*) FROM fulfillment_label b WHERE b.fulfillment_id = f.id AND b.deleted_at IS NULL)`,
    },
    `order_fulfillment link JOIN fulfillment f ON f.id = link.fulfillment_id AND f.deleted_at IS NULL
     AND f.canceled_at IS NULL ${OF_ORDER}`,
  ),
  returns: list(
    { status: "back.status", units: "(SELECT sum(quantity)::float8 FROM return_item u WHERE u.return_id = back.id)" },
    `"return" back WHERE back.order_id = o.id AND back.deleted_at IS NULL AND back.canceled_at IS NULL`,
  ),
  address: `(SELECT jsonb_build_array(a.first_name, a.last_name, a.address_1, a.address_2, a.city, a.postal_code,
    a.province, a.country_code, a.phone) FROM order_address a WHERE a.id = o.shipping_address_id)`,
};

/** Reads what Medusa holds of TikTok orders, by their ids. */
export async function readStates(database: SeededDatabase, ids: string[]): Promise<Map<string, MedusaState>> {
  const parts = Object.entries(PARTS).map(([name, sql]) => `'${name}', ${sql}`);
  const rows = await database.rows<{ id: string } & MedusaState>(
    `SELECT r.tiktok_order_id AS id, r.import_state AS record, CASE WHEN o.id IS NULL THEN NULL ELSE
       jsonb_build_object('status', o.status, 'currency', o.currency_code, ${parts.join(", ")}) END AS order
     FROM tiktok_order_record r LEFT JOIN "order" o ON o.id = r.medusa_order_id AND o.deleted_at IS NULL
     WHERE r.tiktok_order_id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, record, order }) => [id, { record, order }]));
}
