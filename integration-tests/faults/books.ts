import type { ConnectedStore } from "../setup/store/connected-store";
import { type AdminOrder, readAdminOrders } from "./admin-orders";

/**
 * Holds a store against TikTok: every paid order is there exactly once and complete, and both boxes are settled.
 *
 * @param tiktokOrderIds every order that the buyers paid for
 * @returns each thing that is wrong, as a sentence
 */
export async function checkBooks(store: ConnectedStore, tiktokOrderIds: string[], url: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const { complaint, sql } of RULES) {
    const rows = await store.database.rows(sql);
    if (rows.length > 0) wrong.push(`${complaint}: ${rows.length} times, such as ${JSON.stringify(rows[0])}`);
  }
  const medusaOrders = await readAdminOrders(url);
  if (medusaOrders.length !== tiktokOrderIds.length) {
    wrong.push(`There are ${medusaOrders.length} orders in the store and ${tiktokOrderIds.length} on TikTok.`);
  }
  for (const id of tiktokOrderIds) {
    const same = medusaOrders.filter((order) => order.metadata?.tiktok?.order_id === id);
    const [medusaOrder] = same;
    if (same.length !== 1 || !medusaOrder) wrong.push(`TikTok's order ${id} is in the store ${same.length} times.`);
    else wrong.push(...orderMistakes(store, id, medusaOrder));
  }
  return wrong;
}

/** How many rows of both boxes are not settled yet. */
export async function openRows({ database }: ConnectedStore): Promise<number> {
  const rows = await database.rows(
    `SELECT 1 FROM tiktok_inbox_event WHERE state = 'open' UNION ALL SELECT 1 FROM tiktok_outbox_task WHERE state = 'open'`,
  );
  return rows.length;
}

function orderMistakes({ simulator }: ConnectedStore, id: string, medusaOrder: AdminOrder): string[] {
  const { detail, lines, total_amount } = simulator.control.order(id);
  const expected = {
    total: Number(total_amount),
    payment_status: "captured",
    skus: lines.map((line) => line.seller_sku).sort(),
    postal_code: detail.recipient_address.postal_code,
  };
  const found = {
    total: medusaOrder.total,
    payment_status: medusaOrder.payment_status,
    skus: medusaOrder.items.map((item) => item.variant_sku).sort(),
    postal_code: medusaOrder.shipping_address?.postal_code,
  };
  const [want, have] = [JSON.stringify(expected), JSON.stringify(found)];
  return want === have ? [] : [`TikTok's order ${id} is ${want} and Medusa's ${have}.`];
}

const PER_ORDER = (table: string, join: string) =>
  `SELECT o.id, count(x.id)::int FROM "order" o ${join} GROUP BY o.id HAVING count(x.id) <> 1 /* ${table} */`;

const PAYMENTS = `LEFT JOIN order_payment_collection l ON l.order_id = o.id AND l.deleted_at IS NULL
  LEFT JOIN payment_collection c ON c.id = l.payment_collection_id AND c.deleted_at IS NULL`;

/** What must give no row. */
const RULES = [
  {
    complaint: "A record is not imported, or names a failure",
    sql: `SELECT tiktok_order_id, import_state, last_failure FROM tiktok_order_record
          WHERE import_state <> 'imported' OR last_failure IS NOT NULL OR captured_at IS NULL OR reserved_at IS NULL`,
  },
  {
    complaint: "An event of the inbox is not settled",
    sql: `SELECT id, state, failures, last_failure FROM tiktok_inbox_event WHERE state <> 'done'`,
  },
  {
    complaint: "A task of the outbox is not settled",
    sql: `SELECT id, kind, state, failures, last_failure FROM tiktok_outbox_task WHERE state <> 'done'`,
  },
  { complaint: "A unit is still held", sql: `SELECT id, record_id FROM tiktok_held_unit` },
  {
    complaint: "An order has not one payment collection",
    sql: PER_ORDER(
      "payment_collection",
      PAYMENTS.replace(/ c ON c\.id/, " x ON x.id").replace("c.deleted", "x.deleted"),
    ),
  },
  {
    complaint: "An order has not one payment session",
    sql: PER_ORDER("payment_session", `${PAYMENTS} LEFT JOIN payment_session x ON x.payment_collection_id = c.id`),
  },
  {
    complaint: "An order has not one payment",
    sql: PER_ORDER("payment", `${PAYMENTS} LEFT JOIN payment x ON x.payment_collection_id = c.id`),
  },
  {
    complaint: "An order has not one capture",
    sql: PER_ORDER(
      "capture",
      `${PAYMENTS} LEFT JOIN payment p ON p.payment_collection_id = c.id
       LEFT JOIN capture x ON x.payment_id = p.id AND x.deleted_at IS NULL`,
    ),
  },
  {
    complaint: "An order has not one entry in its ledger",
    sql: PER_ORDER("order_transaction", `LEFT JOIN order_transaction x ON x.order_id = o.id AND x.deleted_at IS NULL`),
  },
  {
    complaint: "A payment collection is not complete, or belongs to no order",
    sql: `SELECT c.id, c.status, c.captured_amount FROM payment_collection c
          LEFT JOIN order_payment_collection l ON l.payment_collection_id = c.id
          WHERE c.status <> 'completed' OR c.captured_amount <> c.amount OR l.order_id IS NULL`,
  },
  {
    complaint: "A capture and its entry in the ledger differ",
    sql: `SELECT c.id, c.amount, t.amount AS booked FROM capture c LEFT JOIN order_transaction t ON t.reference_id = c.id
          WHERE t.id IS NULL OR t.amount <> c.amount`,
  },
  {
    complaint: "A line has not one reservation of its quantity",
    sql: `SELECT i.item_id, count(r.id)::int, sum(r.quantity) FROM order_item i
          LEFT JOIN reservation_item r ON r.line_item_id = i.item_id AND r.deleted_at IS NULL
          GROUP BY i.item_id, i.quantity HAVING count(r.id) <> 1 OR sum(r.quantity) <> i.quantity`,
  },
  {
    complaint: "A reservation is of no line",
    sql: `SELECT r.id, r.line_item_id FROM reservation_item r LEFT JOIN order_line_item i ON i.id = r.line_item_id
          WHERE r.deleted_at IS NULL AND i.id IS NULL`,
  },
  {
    complaint: "A level's reserved quantity is not the sum of its reservations",
    sql: `SELECT l.inventory_item_id, l.reserved_quantity, coalesce(sum(r.quantity), 0) AS reservations
          FROM inventory_level l LEFT JOIN reservation_item r ON r.inventory_item_id = l.inventory_item_id
            AND r.location_id = l.location_id AND r.deleted_at IS NULL
          GROUP BY l.id HAVING l.reserved_quantity <> coalesce(sum(r.quantity), 0)`,
  },
];
